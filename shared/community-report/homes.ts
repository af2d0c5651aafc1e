import * as v from 'valibot'
import { Refusal } from '../errors'
import { idOf, type InServiceId, type MemberId, type PlaceId } from '../ids'

/** Where a member has reported to and not left: one row for all, so that two taps can't make two of one. */
export const homesSchema = v.object({
  memberId: idOf('member'),
  version: v.number(),
  homes: v.array(v.object({ placeId: idOf('place'), inServiceId: idOf('inService') })),
})
export type Homes = v.InferOutput<typeof homesSchema>

/** As many homes as somebody may have: their own, the parents', one where they work. */
export const mostHomes = 3

/** @throws Refusal REPORTED_HERE_ALREADY, HOMES_FULL. */
export function withHome(
  before: Homes | undefined,
  memberId: MemberId,
  home: { placeId: PlaceId; inServiceId: InServiceId },
): Homes {
  const homes = before?.homes ?? []
  if (homes.some(({ placeId }) => placeId === home.placeId)) throw new Refusal('REPORTED_HERE_ALREADY')
  if (homes.length >= mostHomes) throw new Refusal('HOMES_FULL')
  return { memberId, version: (before?.version ?? 0) + 1, homes: [...homes, home] }
}

/** Without the home of that report, if it is among them. */
export const withoutHome = (before: Homes, inServiceId: InServiceId): Homes => ({
  ...before,
  version: before.version + 1,
  homes: before.homes.filter((home) => home.inServiceId !== inServiceId),
})
