import type { Sight } from '@shared/access/visibility'
import { grantOf, nameOfActing } from '@shared/access/person'
import { revealTrip } from '@shared/trip/reveal-contract'
import type { Trip } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { readCountyWithTree } from '../org/door'
import { lookPart } from '../privacy/door'
import { getStation } from '../station/door'
import { openText } from '../vault/box'
import { openPhoneOf } from './open-phone'
import { getTrip } from './trip.store'
import { underTermsNow } from './under-terms-now'
import { sightsOf, subjectOf } from './views'

type Asked = Request<typeof revealTrip>

/** The task at hand, when no reason is written: it stands in what the member reads. */
const taskOf = (trip: Trip): string => `外出：${trip.destination.place.at(-1) ?? '外地'}`

/** As whom, in words that the member understands. */
async function nameOfOffice({ as, tree }: Asked): Promise<string> {
  const grant = grantOf(as)
  if (!grant) return ''
  const station = grant.stationId && (await getStation(grant.stationId))
  return station?.name ?? tree.get(grant.orgId)?.name ?? ''
}

async function lookOf(trip: Trip, request: Asked, sight: Sight) {
  const { body, person, as, now, requestId, refuse } = request
  if (as === 'self') return []
  if (sight === 'explained' && !body.reason) return refuse('REASON_NEEDED')
  // Kept for as long as the member's county says, also when a host of another looks.
  const { county } =
    trip.countyId === request.county?.countyId ? request : await readCountyWithTree(trip.countyId)
  return [
    lookPart(
      {
        ...{ memberId: trip.memberId, at: now, requestId, field: body.field },
        ...{ reason: body.reason ?? taskOf(trip), accountId: person.accountId },
        ...{ actingAs: nameOfActing(as), by: await nameOfOffice(request) },
      },
      county,
    ),
  ]
}

/** A trip's own box, or the roster's. @throws Refusal NOTHING_TO_REVEAL. */
async function open(trip: Trip, { body: { field }, refuse }: Asked): Promise<string> {
  if (field === 'awayAddress') {
    const { address } = trip.destination
    return openText(address ?? refuse('NOTHING_TO_REVEAL'), { id: trip.tripId, field: 'address' })
  }
  if (field === 'emergency')
    return openText(trip.more?.emergency ?? refuse('NOTHING_TO_REVEAL'), { id: trip.tripId, field })
  return (await openPhoneOf(trip)) ?? refuse('NOTHING_TO_REVEAL')
}

/** Shows a contact to whom it is shown, after the line has been written that the member can read. */
export const handler = handle(revealTrip, async (request) => {
  const { params, body, person, as, tree, now, authorise, refuse } = request
  const trip = await underTermsNow((await getTrip(params.tripId)) ?? refuse('NOT_FOUND'))
  authorise(subjectOf(trip))
  const sight = sightsOf(trip, { person, as, tree })(body.field)
  if (sight !== 'reveal' && sight !== 'explained') return refuse('NOT_ALLOWED')
  const value = await open(trip, request)
  const looked = await command(revealTrip, request, async () => ({
    receipt: { id: trip.tripId, version: trip.version, state: trip.state, at: now },
    parts: await lookOf(trip, request, sight),
  }))
  stillShows(looked, now)
  return { status: 200, body: { field: body.field, value } }
})
