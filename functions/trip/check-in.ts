import { judgeCode, readCode } from '@shared/station/code'
import { checkIn } from '@shared/trip/contract'
import { allows, arrive, sayArrived } from '@shared/trip/rules'
import { stationOf } from '@shared/trip/trip'
import { environment, secret } from '../environment'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOf, contextOf } from './change'
import { getOpenTripId, getTrip } from './trip.store'

/**
 * A member has scanned a station's code. In time it checks them in; too late it only says that they have
 * arrived, which the host confirms after seeing them.
 */
export const handler = handle(checkIn, async (request) => {
  const { body, person, county, now, newId, authorise, refuse } = request
  const receipt = await command(checkIn, request, async () => {
    if (!person.member || !county) return refuse('NO_TRIP_TO_CHECK_IN')
    authorise({ kind: 'member', memberId: person.member.memberId })
    const code = readCode(environment.SCAN_PREFIX, body.code) ?? refuse('CODE_UNREADABLE')
    const judged = judgeCode(code, secret('STATION_CODE_SECRET'), now)
    if (judged === 'false') return refuse('CODE_NOT_GENUINE')
    const tripId = (await getOpenTripId(person.member.memberId)) ?? refuse('NO_TRIP_TO_CHECK_IN')
    const trip = (await getTrip(tripId)) ?? refuse('NO_TRIP_TO_CHECK_IN')
    const host = stationOf(trip) ?? refuse('TRIP_NOT_ROUTED')
    if (host.stationId !== code.stationId) return refuse('CODE_OF_ANOTHER_STATION')
    const by = { side: 'member', eventId: newId('event'), now } as const
    // Scanning again at the same station after arriving is no mistake of theirs.
    if (!allows(trip, 'check_in')) return changeOf(trip, trip, 'trip.checked_in', by)
    return judged === 'now'
      ? changeOf(trip, arrive(trip, 'scanned', contextOf(now, county)), 'trip.checked_in', by)
      : changeOf(trip, sayArrived(trip, contextOf(now, county)), 'trip.said_arrived', by)
  })
  return { status: 200, body: receipt }
})
