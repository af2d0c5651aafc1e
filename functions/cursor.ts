import * as v from 'valibot'
import { Refusal } from '@shared/errors'

const keySchema = v.record(v.string(), v.string())

/** Where a list goes on, as text that means nothing to a phone. */
export const cursorOf = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** Which list a cursor must belong to. */
interface Range {
  /** Absent: the table itself. */
  index?: string
  partition: string
  beginsWith?: string
}

/**
 * The key behind a cursor, for a query's options. A cursor of another list, or a made-up one, is refused.
 * @throws Refusal MALFORMED_REQUEST.
 */
export function startAt(cursor: string | undefined, { index, partition, beginsWith = '' }: Range) {
  if (cursor === undefined) return {}
  const [pk, sk] = index === undefined ? ['pk', 'sk'] : [`${index}Pk`, `${index}Sk`]
  const names = [...new Set(['pk', 'sk', pk, sk])].sort()
  const key = v.safeParse(keySchema, parse(cursor))
  const fits =
    key.success &&
    Object.keys(key.output).sort().join() === names.join() &&
    Object.values(key.output).every((value) => value !== '') &&
    key.output[pk] === partition &&
    key.output[sk]?.startsWith(beginsWith)
  if (!fits) throw new Refusal('MALFORMED_REQUEST')
  return { exclusiveStartKey: key.output }
}

/** Does a cursor belong to that list? For one that goes on from partition to partition. */
export function isCursorOf(cursor: string, range: Range): boolean {
  try {
    startAt(cursor, range)
    return true
  } catch {
    return false
  }
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
