/** How much of one kind of work a run does; the rest comes with the next. */
export interface Bounds {
  /** Things that are dealt with, at most. */
  most: number
  /** Pages that are looked at, at most: whatever can't be dealt with stays at the head of the list. */
  pages: number
}

export interface Dealt {
  /** How many were changed. */
  done: number
  /** How many could not be dealt with, and are there again in the next run. */
  failed: number
}

export interface DuePage<Id> {
  ids: readonly Id[]
  cursor?: string
}

/** Told of whatever can't be dealt with, and why. */
export type Say = (what: string, error: unknown) => void

/**
 * Deals with what a list says is due, each by itself. One that can't be dealt with is said, and holds up none of the
 * others, also when a whole page of such stands before them.
 * @param deal changes one thing, in one transaction; false when it wasn't due after all.
 */
export async function oneByOne<Id extends string>(
  list: (cursor?: string) => Promise<DuePage<Id>>,
  deal: (id: Id) => Promise<boolean>,
  { most, pages }: Bounds,
  say: Say,
): Promise<Dealt> {
  let [done, failed] = [0, 0]
  let cursor: string | undefined
  for (let page = 0; page < pages; page++) {
    const { ids, cursor: next } = await list(cursor)
    const failedBefore = failed
    for (const id of ids.slice(0, most - done))
      try {
        if (await deal(id)) done++
      } catch (error) {
        failed++
        say(id, error)
      }
    cursor = next
    // Without failures the first page was enough: the next run begins where it ended.
    if (cursor === undefined || done >= most || failed === failedBefore) break
  }
  return { done, failed }
}

/** A kind of work that fails as a whole holds up no other kind. */
export async function byItself(kind: string, work: () => Promise<Dealt | number>, say: Say): Promise<Dealt> {
  try {
    const dealt = await work()
    return typeof dealt === 'number' ? { done: dealt, failed: 0 } : dealt
  } catch (error) {
    say(kind, error)
    return { done: 0, failed: 1 }
  }
}
