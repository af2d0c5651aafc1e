import type { OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { ActorSide, TripView } from '@shared/trip/schema'
import { responsibleOrg } from '@shared/trip/rules'
import type { Trip } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import type { StoredStation } from '../station/door'
import { sideOf } from './change'
import { maySteps, type Reader, sightsOf, viewCard } from './views'

interface Known {
  trip: Trip
  events: readonly TripEvent[]
  station: StoredStation | undefined
}

const namesOf = (trip: Trip, station: StoredStation | undefined): Record<ActorSide, string> => ({
  member: trip.memberName,
  origin: trip.originOrgName,
  superior: '上级党组织',
  host: station?.name ?? '驿站',
  system: '系统',
})

function viewResponsible({ trip, station }: Known, tree: OrgTree): TripView['responsible'] {
  if (trip.state === 'checked_in')
    return { name: trip.host.stationName, ...(station && { phone: station.phone }) }
  const name = trip.state === 'hosted' ? trip.placement.orgName : trip.originOrgName
  const phone = trip.state === 'hosted' ? trip.placement.orgPhone : tree.get(responsibleOrg(trip))?.phone
  return { name, ...(phone && { phone }) }
}

/** The contacts that its reader may be shown whole, and whether a reason must be written. */
function revealable(trip: Trip, sight: ReturnType<typeof sightsOf>): TripView['mayReveal'] {
  const address = trip.destination.address ? (['awayAddress'] as const) : []
  return (['mobile', ...address] as const).flatMap((field) => {
    const how = sight(field)
    return how === 'reveal' || how === 'explained' ? [{ field, explain: how === 'explained' }] : []
  })
}

/** One trip, its contacts masked; which of them the reader may ask for stands in `mayReveal`. */
export function viewTrip(known: Known, reader: Reader, today: Day): TripView {
  const { trip, events, station } = known
  const { as, tree } = reader
  const sight = sightsOf(trip, reader)
  const seesHost = sight('host') === 'whole'
  const card = viewCard(trip, reader)
  const { regionCode, place, address } = trip.destination
  return {
    ...card,
    ...(address &&
      sight('awayAddress') !== 'none' && { destination: { regionCode, place, address: address.masked } }),
    phone: sight('mobile') === 'none' ? '' : trip.phone.masked,
    mayReveal: revealable(trip, sight),
    ...(trip.state === 'returned_for_completion' && { returnReason: trip.returnReason }),
    ...(trip.state === 'hosted' && seesHost && { placedIn: trip.placement.orgName }),
    ...('returnedOn' in trip && { returnedOn: trip.returnedOn }),
    responsible: seesHost ? viewResponsible(known, tree) : { name: trip.originOrgName },
    ...(station &&
      seesHost && {
        station: { name: station.name, address: station.address, phone: station.phone, hours: station.hours },
      }),
    timeline: events
      .map(({ at, type, side }) => ({
        at,
        type,
        side,
        by: namesOf(trip, seesHost ? station : undefined)[side],
      }))
      .reverse(),
    side: sideOf(trip, as, tree),
    maySteps: maySteps(trip, reader, today),
  }
}
