/** Keeps today's document as released: `npx tsx functions/openapi/release.ts 2026-11-22`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import * as v from 'valibot'
import { contract } from '@shared/contract'
import { daySchema } from '@shared/time'
import { describe } from './describe'

async function release(day: string) {
  const file = join(__dirname, '../../docs/openapi/released', `${day}.json`)
  const style = await resolveConfig(file)
  writeFileSync(file, await format(JSON.stringify(describe(contract)), { ...style, parser: 'json' }))
}

void release(v.parse(daySchema, process.argv[2]))
