import type { Day } from '../time'
import { hostNameOf, hostOf, type OpenTrip } from './trip'

/** Where they were, and with whom, until they moved on. */
export function legOf(trip: OpenTrip, until: Day): NonNullable<OpenTrip['legs']>[number] {
  const { regionCode, place } = trip.destination
  const host = hostOf(trip)
  return { regionCode, place, ...(host && { hostName: hostNameOf(host) }), since: trip.leaveOn, until }
}
