import type { AwayCard } from './schema'

/** From so many on an organisation of their own may be set up: docs/rules.md#mobile-member-branches. */
export const enoughForGroup = 3

/** Several of one branch in the same county. */
export interface GoneTogether {
  regionCode: string
  place: string[]
  names: string[]
}

type Away = Pick<AwayCard, 'destination' | 'memberName' | 'state'>

/** Waits for the member, or is on the way home: who is counted has gone and stays. */
export const isStaying = ({ state }: Pick<Away, 'state'>): boolean =>
  state !== 'returned_for_completion' && state !== 'return_reported'

/**
 * Where so many of a branch have gone that a temporary group could be set up for them, the most first. It proposes, and
 * somebody decides: that takes who approves it.
 */
export function goneTogether(away: readonly Away[]): GoneTogether[] {
  const byPlace = new Map<string, GoneTogether>()
  for (const trip of away.filter(isStaying)) {
    const { regionCode, place } = trip.destination
    const those = byPlace.get(regionCode) ?? { regionCode, place, names: [] }
    byPlace.set(regionCode, { ...those, names: [...those.names, trip.memberName] })
  }
  return [...byPlace.values()]
    .filter(({ regionCode, names }) => regionCode !== '' && names.length >= enoughForGroup)
    .sort((one, other) => other.names.length - one.names.length)
}
