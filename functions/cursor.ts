import * as v from 'valibot'
import { Refusal } from '@shared/errors'

const keySchema = v.record(v.string(), v.string())

/** Where a list goes on, as text that means nothing to a phone. */
export const cursorOf = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * The key behind a cursor, for a query's options. A cursor of another list is refused.
 * @throws Refusal MALFORMED_REQUEST.
 */
export function startAt(cursor: string | undefined, partitionKey: string, partition: string) {
  if (cursor === undefined) return {}
  const key = v.safeParse(keySchema, parse(cursor))
  if (!key.success || key.output[partitionKey] !== partition) throw new Refusal('MALFORMED_REQUEST')
  return { exclusiveStartKey: key.output }
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
