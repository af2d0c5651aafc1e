import * as v from 'valibot'
import { Refusal } from '@shared/errors'

const schema = v.object({ before: v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d#ctc_[0-9a-z]{20}$/)) })

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** The day and id behind a cursor, before which a list of entries goes on. @throws Refusal MALFORMED_REQUEST. */
export function beforeOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const parsed = v.safeParse(schema, parse(cursor))
  if (!parsed.success) throw new Refusal('MALFORMED_REQUEST')
  return parsed.output.before
}
