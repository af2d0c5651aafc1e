import { Refusal } from '@shared/errors'
import type { OrgId } from '@shared/ids'
import { isCursorOf } from './cursor'

/** Of so many organisations at most the lists are read: itself, its groups, and those that were merged into it. */
const mostLists = 20

interface Lists<T> {
  /** Under which key of which index an organisation's list lies. */
  keyOf: (orgId: OrgId) => { index: string; partition: string }
  read: (orgId: OrgId, limit: number, cursor: string | undefined) => Promise<{ of: T[]; cursor?: string }>
}

/**
 * A page of several organisations' lists, one list after the other. What a cursor belongs to says where it goes on.
 * @throws Refusal MALFORMED_REQUEST for a cursor of another list.
 */
export async function inTurn<T>(
  orgIds: readonly OrgId[],
  { keyOf, read }: Lists<T>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ of: T[]; cursor?: string }> {
  const ids = orgIds.slice(0, mostLists)
  const from = ids.findIndex((id) => cursor === undefined || isCursorOf(cursor, keyOf(id)))
  if (from === -1) throw new Refusal('MALFORMED_REQUEST')
  const all: T[] = []
  for (const [i, id] of ids.slice(from).entries()) {
    const page = await read(id, Math.max(1, limit - all.length), i === 0 ? cursor : undefined)
    all.push(...page.of)
    if (page.cursor) return { of: all, cursor: page.cursor }
  }
  return { of: all }
}

/** Every page of a list. */
export async function wholeList<T>(
  read: (cursor: string | undefined) => Promise<{ of: T[]; cursor?: string }>,
): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    all.push(...page.of)
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}
