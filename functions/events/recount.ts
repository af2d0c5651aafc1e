import type { HouseEvent } from './event'

/** Something that is counted anew for the sake of some events: once for all of them, and twice is the same as once. */
export interface Recount {
  events: readonly HouseEvent[]
  count: () => Promise<void>
}

/** Puts events together that want the same thing counted. @param keysOf what one wants counted; none for most. */
export function gathered<K extends string>(
  events: readonly HouseEvent[],
  keysOf: (event: HouseEvent) => readonly K[],
): Map<K, HouseEvent[]> {
  const by = new Map<K, HouseEvent[]>()
  for (const event of events)
    for (const key of new Set(keysOf(event))) by.set(key, [...(by.get(key) ?? []), event])
  return by
}
