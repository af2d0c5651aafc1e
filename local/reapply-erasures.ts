/** `npm run reapply-erasures -- --since 2026-11-20`: after a backup has been put back on this machine, erases again. */
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { daySchema } from '@shared/time'
import { dataDir } from './data-dir'
import { reapplyErasures } from './reapply'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

async function run(): Promise<string> {
  const { values } = parseArgs({ options: { since: { type: 'string', default: '' } } })
  const since = v.safeParse(daySchema, values.since)
  if (!since.success) throw new Error('Usage: npm run reapply-erasures -- --since <the day of the backup>')
  return `erased again: ${await reapplyErasures(dataDir(), since.output)}`
}

run().then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message.split('\n')[0] : String(error))
    process.exitCode = 1
  },
)
