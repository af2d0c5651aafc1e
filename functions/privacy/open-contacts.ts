import type { MemberId } from '@shared/ids'
import type { MyData } from '@shared/privacy/my-data'
import type { TripId } from '@shared/ids'
import type { More } from '@shared/trip/more'
import { hostNameOf, hostOf, type Trip } from '@shared/trip/trip'
import type { Member } from '../member/door'
import { listOwn } from '../trip/door'
import { openText } from '../vault/box'

/** All trips of a member, newest first. */
export async function everyTrip(memberId: MemberId): Promise<Trip[]> {
  const trips: Trip[] = []
  let cursor: string | undefined
  do {
    const page = await listOwn(memberId, cursor, 100)
    trips.push(...page.trips)
    cursor = page.cursor
  } while (cursor !== undefined)
  return trips
}

/** One's own line in the roster, contacts opened. */
export async function openMember(member: Member, orgName: string): Promise<NonNullable<MyData['member']>> {
  const { memberId: id, phone, address } = member
  return {
    ...{ ...member, orgName, discreet: member.discreet ?? false },
    phone: phone && (await openText(phone, { id, field: 'phone' })),
    address: address && (await openText(address, { id, field: 'address' })),
  }
}

async function openMore({ emergency, ...rest }: More, id: TripId) {
  return { ...rest, ...(emergency && { emergency: await openText(emergency, { id, field: 'emergency' }) }) }
}

/** One's own trip, contacts opened. A number that is the roster's stands there. */
export async function openTrip(trip: Trip, reason: string): Promise<MyData['trips'][number]> {
  const { tripId, state, filedAt, leaveOn, returnOn, originOrgName: orgName, destination, phone } = trip
  const { masked, box } = phone
  const { place, address } = destination
  const host = hostOf(trip)
  return {
    ...{ tripId, state, place, reason, filedAt, leaveOn, orgName },
    ...(returnOn && { returnOn }),
    ...('returnedOn' in trip && { returnedOn: trip.returnedOn }),
    ...('closedAt' in trip && { closedAt: trip.closedAt }),
    ...(box !== undefined && { phone: await openText({ masked, box }, { id: tripId, field: 'phone' }) }),
    ...(address && { address: await openText(address, { id: tripId, field: 'address' }) }),
    ...(trip.more && { more: await openMore(trip.more, tripId) }),
    ...(host && { stationName: hostNameOf(host) }),
    ...(trip.state === 'hosted' && { placedIn: trip.placement.orgName }),
  }
}
