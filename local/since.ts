import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { type Day, daySchema } from '@shared/time'

/**
 * The body of a command that is given a day, `npm run NAME -- --since 2026-11-20`: prints the line that `run` makes.
 * What goes wrong is one line, and the exit code.
 */
export function runSince(name: string, run: (since: Day) => Promise<string>): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const asked = async () => {
    const { values } = parseArgs({ options: { since: { type: 'string', default: '' } } })
    const since = v.safeParse(daySchema, values.since)
    if (!since.success) throw new Error(`Usage: npm run ${name} -- --since <a day, as 2026-11-20>`)
    return run(since.output)
  }
  asked().then(
    (line) => console.log(line),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message.split('\n')[0] : String(error))
      process.exitCode = 1
    },
  )
}
