import type { OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { ActorSide, TripView } from '@shared/trip/schema'
import { responsibleOrg } from '@shared/trip/rules'
import type { Trip } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import type { StoredStation } from '../station/door'
import { sideOf } from './change'
import { maySteps, type Reader, viewCard } from './views'

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

/** Whole for the member and both ends; the committees above see the number masked and no address. */
export function viewTrip(known: Known, { person, as, tree }: Reader, today: Day): TripView {
  const { trip, events, station } = known
  const above = sideOf(trip, as) === 'superior'
  const card = viewCard(trip)
  const { regionCode, place, address } = trip.destination
  return {
    ...card,
    ...(address && !above && { destination: { regionCode, place, address: address.masked } }),
    phone: trip.phone.masked,
    ...(trip.state === 'returned_for_completion' && { returnReason: trip.returnReason }),
    ...(trip.state === 'hosted' && { placedIn: trip.placement.orgName }),
    ...('returnedOn' in trip && { returnedOn: trip.returnedOn }),
    responsible: viewResponsible(known, tree),
    ...(station && {
      station: { name: station.name, address: station.address, phone: station.phone, hours: station.hours },
    }),
    timeline: events
      .map(({ at, type, side }) => ({ at, type, side, by: namesOf(trip, station)[side] }))
      .reverse(),
    side: sideOf(trip, as),
    maySteps: maySteps(trip, { person, as, tree }, today),
  }
}
