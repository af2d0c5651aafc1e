import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import * as v from 'valibot'
import { idOf, type MemberId } from '@shared/ids'
import type { Day } from '@shared/time'
import { awayAs } from '@shared/trip/away-as'
import { boundRequest } from '../account/door'
import { table } from '../table'
import { openTripRequest, openTripsOf } from '../trip/door'
import type { Ties } from './view-card'

/** A batch holds a hundred keys, and each member takes two. */
const perBatch = 50

async function tiesOfSome(memberIds: readonly MemberId[], today: Day): Promise<[MemberId, Ties][]> {
  const requests = memberIds.flatMap((memberId) => [openTripRequest(memberId), boundRequest(memberId)])
  const { Responses } = await execute({ maxAttempts: 5 }, table.build(BatchGetCommand).requests(...requests))
  // In the order of the requests; what isn't there is undefined.
  const found = Responses[0]
  const guards = memberIds.flatMap((_, i) => found[2 * i] ?? [])
  const tripIds = guards.map((guard) => v.parse(idOf('trip'), 'tripId' in guard ? guard.tripId : undefined))
  const trips = new Map((await openTripsOf(tripIds)).map((trip) => [trip.memberId, trip]))
  return memberIds.map((memberId, i) => {
    const trip = trips.get(memberId)
    const bound = found[2 * i + 1] !== undefined
    // The guard counts: of a trip that was filed or closed between the two reads, only that there is one is known.
    const away = found[2 * i] !== undefined
    return [memberId, { away, bound, ...(away && trip && { awayAs: awayAs(trip, today) }) }]
  })
}

/** Who of these is away and how, and who has bound an account: by their guards and open trips, fifty at a time. */
export async function tiesOf(
  memberIds: readonly MemberId[],
  today: Day,
): Promise<ReadonlyMap<MemberId, Ties>> {
  const starts = Array.from({ length: Math.ceil(memberIds.length / perBatch) }, (_, i) => i * perBatch)
  const parts = await Promise.all(starts.map((at) => tiesOfSome(memberIds.slice(at, at + perBatch), today)))
  return new Map(parts.flat())
}
