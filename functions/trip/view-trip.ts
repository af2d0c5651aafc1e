import { can } from '@shared/access/can'
import { relationsOf } from '@shared/access/relations'
import { viewerOf } from '@shared/access/visibility'
import type { OrgTree } from '@shared/org/tree'
import type { Station } from '@shared/station/schema'
import type { Day } from '@shared/time'
import type { ActorSide, TripView } from '@shared/trip/schema'
import { originOf, responsibleOrg } from '@shared/trip/rules'
import { hostNameOf, hostOf, type Trip, type TripIn } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import { sideOf } from './change'
import { maySteps, type Reader, sightsOf, subjectOf, viewCard, originNameOf } from './views'

interface Known {
  trip: Trip
  events: readonly TripEvent[]
  station: Station | undefined
  /** Who leaves with them. */
  companions: readonly Trip[]
}

const namesOf = (trip: Trip, origin: string, host: string | undefined): Record<ActorSide, string> => ({
  member: trip.memberName,
  origin,
  superior: '上级党组织',
  host: host ?? '驿站',
  system: '系统',
})

/** Who acts for a member, as the two ends at home are told; the host needn't know. */
const delegateWords: Record<NonNullable<TripEvent['delegate']>, string> = {
  ...{ spouse: '家人代办', child: '家人代办', relative: '家人代办' },
  ...{ neighbour: '邻居代办', worker: '工作人员代办', guardian: '监护人代办' },
}

function viewResponsible({ trip, station }: Known, tree: OrgTree): TripView['responsible'] {
  if (trip.state === 'checked_in' && trip.host.kind === 'station')
    return { name: trip.host.stationName, ...(station && { phone: station.phone }) }
  const placement = trip.state === 'hosted' && trip.placement.orgId ? trip.placement : undefined
  const org = tree.get(responsibleOrg(trip))
  const name = placement?.orgName ?? (responsibleOrg(trip) === originOf(trip) ? undefined : org?.name)
  const phone = placement ? placement.orgPhone : org?.phone
  return { name: name ?? originNameOf(trip, tree), ...(phone && { phone }) }
}

/** The contacts that its reader may be shown whole, and whether a reason must be written. */
function revealable(trip: Trip, sight: ReturnType<typeof sightsOf>): TripView['mayReveal'] {
  const address = trip.destination.address ? (['awayAddress'] as const) : []
  const whom = trip.more?.emergency ? (['emergency'] as const) : []
  return (['mobile', ...address, ...whom] as const).flatMap((field) => {
    const how = sight(field)
    return how === 'reveal' || how === 'explained' ? [{ field, explain: how === 'explained' }] : []
  })
}

/** By such a step they went on from where they were, which is a leg since. */
const beginsLeg = ({ type, from }: TripEvent): boolean =>
  type === 'trip.moved_on' ||
  ((type === 'trip.routed' || type === 'trip.managed_at_origin') &&
    (from === 'checked_in' || from === 'hosted'))

/**
 * The names of the hosts, one for each place they have been to, the present one last. Whoever was routed and went
 * somewhere else instead has been nowhere in between: then nobody says which host an older step was of.
 */
function hostNamesOf({ legs = [] }: Trip, events: readonly TripEvent[], now: string | undefined) {
  const moves = events.filter(beginsLeg)
  const earlier = moves.length === legs.length ? legs.map(({ hostName }) => hostName) : []
  return (event: TripEvent) => {
    const movedSince = moves.filter(({ version }) => version > event.version).length
    return movedSince === 0 ? now : (earlier[moves.length - movedSince] ?? '当时的驿站')
  }
}

/** What the branch does for its own books: no matter of the member's or the host's. */
const amongTheBranch: readonly TripEvent['type'][] = [
  'trip.review_due',
  'trip.mobile_confirmed',
  'trip.registered_nationally',
  'trip.put_off',
]

/** Whom to ask for at an organisation that isn't in the system. */
const viewContactThere = ({ orgId, contactName, orgPhone }: TripIn<'hosted'>['placement']) =>
  orgId
    ? {}
    : { contactThere: { ...(contactName && { name: contactName }), ...(orgPhone && { phone: orgPhone }) } }

/** What was told beside, as far as its reader is told where they work, what the roster says, and that somebody is to be called. */
function viewMore({ more = {} }: Trip, sight: ReturnType<typeof sightsOf>): TripView['more'] {
  const { activityCardNo, emergency, ...unit } = more
  const shown = {
    ...(sight('employer') === 'whole' && unit),
    ...(sight('roster') === 'whole' && activityCardNo !== undefined && { activityCardNo }),
    ...(sight('emergency') !== 'none' && emergency && { emergency: emergency.masked }),
  }
  return Object.keys(shown).length > 0 ? shown : undefined
}

/** What an organisation outside is to be told; by which name it is known to the trip is no matter of the reader's. */
const viewNews = ({ host: _host, ...news }: NonNullable<Trip['tellHost']>) => news

const viewLeg =
  (seesHost: boolean) =>
  ({ hostName, ...leg }: NonNullable<Trip['legs']>[number]) => ({
    ...leg,
    ...(seesHost && hostName !== undefined && { hostName }),
  })

/** Only for whoever may open that trip, too, and knows whose it is. */
const seesName = (trip: Trip, reader: Reader): boolean =>
  can(reader.person, reader.as, 'trip.read', subjectOf(trip), reader.tree) &&
  sightsOf(trip, reader)('name') === 'whole'

/** One trip, its contacts masked; which of them the reader may ask for stands in `mayReveal`. */
export function viewTrip(known: Known, reader: Reader, today: Day): TripView {
  const { trip, events, station } = known
  const { as, tree } = reader
  const sight = sightsOf(trip, reader)
  const seesHost = sight('host') === 'whole'
  const card = viewCard(trip, reader)
  const host = hostOf(trip)
  const hostName = seesHost ? (station?.name ?? (host && hostNameOf(host))) : undefined
  const hostNameThen = hostNamesOf(trip, events, hostName)
  const viewer = viewerOf(relationsOf(reader.person, as, subjectOf(trip), tree))
  const isHost = viewer === 'host'
  const side = sideOf(trip, as, tree)
  const isHome = side === 'origin' || (side === 'superior' && !isHost)
  const byOf = (event: TripEvent) => {
    const names = namesOf(trip, originNameOf(trip, tree), seesHost ? hostNameThen(event) : undefined)
    const name = names[event.side]
    return event.delegate && !isHost ? `${name}（${delegateWords[event.delegate]}）` : name
  }
  const { regionCode, place, address } = trip.destination
  const more = viewMore(trip, sight)
  const companions = known.companions.filter((one) => seesName(one, reader))
  return {
    ...card,
    ...(address &&
      sight('awayAddress') !== 'none' && { destination: { regionCode, place, address: address.masked } }),
    ...((viewer === 'origin' || viewer === 'committee' || isHost) && { memberId: trip.memberId }),
    phone: sight('mobile') === 'none' ? '' : trip.phone.masked,
    mayReveal: revealable(trip, sight),
    ...(more && { more }),
    ...(companions.length > 0 && {
      with: companions.map(({ tripId, memberName: name }) => ({ tripId, name })),
    }),
    ...(trip.state === 'returned_for_completion' && { returnReason: trip.returnReason }),
    ...(trip.state === 'hosted' && seesHost && { placedIn: trip.placement.orgName }),
    ...(trip.state === 'hosted' && seesHost && viewContactThere(trip.placement)),
    ...('returnedOn' in trip && { returnedOn: trip.returnedOn }),
    ...(isHome && host?.kind === 'outside' && host.orgPhone && { hostPhone: host.orgPhone }),
    ...(isHome && trip.tellHost && { tellHost: viewNews(trip.tellHost) }),
    ...(trip.onBehalf && !isHost && { onBehalf: trip.onBehalf }),
    ...(trip.legs && sight('destination') === 'whole' && { legs: trip.legs.map(viewLeg(seesHost)) }),
    ...(isHome && trip.mobileSince && { mobileSince: trip.mobileSince }),
    ...(isHome && trip.nationalOn && { nationalOn: trip.nationalOn }),
    responsible: seesHost ? viewResponsible(known, tree) : { name: originNameOf(trip, tree) },
    ...(station &&
      seesHost && {
        station: {
          ...{ name: station.name, address: station.address, phone: station.phone, hours: station.hours },
          ...(station.openings && { openings: station.openings }),
        },
      }),
    timeline: events
      .filter(({ type }) => isHome || !amongTheBranch.includes(type))
      .map((event) => ({ at: event.at, type: event.type, side: event.side, by: byOf(event) }))
      .reverse(),
    side,
    maySteps: maySteps(trip, reader, today),
  }
}
