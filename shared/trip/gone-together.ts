import * as v from 'valibot'
import type { AwayCard } from './schema'

/** From so many on an organisation of their own may be set up: docs/rules.md#mobile-member-branches. */
export const enoughForGroup = 3

/** Several of one branch in the same county, all of them, with those of them whom a reader sees by name. */
export interface GoneTogether {
  regionCode: string
  place: string[]
  count: number
  names: string[]
}

/** How many of a branch are in one county. */
export const togetherSchema = v.object({
  regionCode: v.string(),
  place: v.array(v.string()),
  count: v.number(),
})
export type Together = v.InferOutput<typeof togetherSchema>

type Away = Pick<AwayCard, 'destination' | 'memberName' | 'state'>

/** Waits for the member, or is on the way home: who is counted has gone and stays. */
export const isStaying = ({ state }: { state: string }): boolean =>
  state !== 'returned_for_completion' && state !== 'return_reported'

/** To which counties so many of a branch go that a group could be set up for them: the code of each, and how many. */
export function enoughTogether(regionCodes: readonly string[]): { regionCode: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const code of regionCodes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([regionCode, count]) => ({ regionCode, count }))
    .filter(({ regionCode, count }) => regionCode !== '' && count >= enoughForGroup)
}

/**
 * Where so many of a branch have gone that a temporary group could be set up for them, the most first. It proposes, and
 * somebody decides: that takes who approves it.
 * @param whole counted of the whole branch; of whom the list shows some.
 */
export function goneTogether(away: readonly Away[], whole: readonly Together[] = []): GoneTogether[] {
  const shown = away.filter(isStaying)
  const seen = enoughTogether(shown.map(({ destination }) => destination.regionCode))
  const codes = new Set([...whole, ...seen].map(({ regionCode }) => regionCode))
  return [...codes]
    .map((regionCode) => {
      const there = shown.filter(({ destination }) => destination.regionCode === regionCode)
      const counted = whole.find((one) => one.regionCode === regionCode)
      return {
        ...{ regionCode, place: counted?.place ?? there[0]?.destination.place ?? [] },
        // Whose line is of before isn't counted yet.
        count: Math.max(counted?.count ?? 0, there.length),
        names: there.map(({ memberName }) => memberName),
      }
    })
    .sort((one, other) => other.count - one.count)
}
