import type { OrgId } from '../ids'
import { orNothing } from './more'
import type { OpenTrip, Trip } from './trip'

// What becomes of a trip when something becomes of its member.

/** A closed trip without number and address, of its own and of whom to call: docs/rules.md#retention. */
export function withoutContacts(trip: Exclude<Trip, OpenTrip>): Exclude<Trip, OpenTrip> {
  const { regionCode, place } = trip.destination
  const { tellHost: _news, tellHostNext: _next, more: { emergency: _whom, ...more } = {}, ...kept } = trip
  const version = trip.version + 1
  const rest = orNothing(more)
  return {
    ...kept,
    version,
    phone: { masked: '' },
    destination: { regionCode, place },
    ...(rest && { more: rest }),
  }
}

/** Are there any? */
export const hasContacts = ({ phone, destination, more }: Trip): boolean =>
  phone.masked !== '' ||
  phone.box !== undefined ||
  destination.address !== undefined ||
  more?.emergency !== undefined

/** A closed trip without what only serves to reach somebody, or tells why they were away: docs/rules.md#erasure. */
export function strip(trip: Exclude<Trip, OpenTrip>): Exclude<Trip, OpenTrip> {
  const { more: _more, ...kept } = withoutContacts(trip)
  return { ...kept, reason: 'private' }
}

/** Is there nothing left of it to strip? */
export const isStripped = (trip: Trip): boolean =>
  !hasContacts(trip) && trip.more === undefined && trip.reason === 'private'

/** Who acts for the origin, and whether delegates are told where. */
export interface Terms {
  heldBy?: OrgId
  discreet: boolean
}

/** The same trip under other terms. */
export function changeTerms(trip: OpenTrip, { heldBy, discreet }: Terms): OpenTrip {
  const { heldBy: _heldBy, discreet: _discreet, ...kept } = trip
  return {
    ...kept,
    version: trip.version + 1,
    ...(heldBy && { heldBy }),
    ...(discreet && { discreet }),
  }
}

/** The same trip with another branch at home, to which the member has moved within the county. */
export const changeOrigin = (
  trip: OpenTrip,
  { originOrgId, originOrgName }: Pick<OpenTrip, 'originOrgId' | 'originOrgName'>,
): OpenTrip => ({ ...trip, version: trip.version + 1, originOrgId, originOrgName })
