import type { OrgId } from '@shared/ids'
import type { NoticeCode, NoticeParams } from '@shared/notice/schema'
import type { Trip, TripState } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import type { Recipient } from './recipient'

export interface Telling {
  recipient: Recipient
  code: NoticeCode
  params: NoticeParams
  /** Its reader may not open the trip. */
  withoutTrip?: true
}

/** The organisations above the two ends, who are told of a silence that goes on. */
export interface Above {
  origin?: OrgId
  /** That is the county's department, which isn't told who goes where. */
  originIsCounty?: boolean
  host?: OrgId
}

/** What an organisation is waited for to do. */
const deeds: Partial<Record<TripState, string>> = {
  filed: '登记',
  registered: '安排驿站',
  routed: '见面确认',
  checked_in: '安排支部',
  return_reported: '归档',
}

/** After how many silent days the organisation above is told. */
const silencesBeforeEscalation = 2

/**
 * Who should know of an event, and what they are told. Pure; the names come from the trip as it is by now.
 * Nobody is told what they did themselves.
 */
export function whomToTell(event: TripEvent, trip: Trip, above: Above): Telling[] {
  const { memberName: name, originOrgName: org } = trip
  const place = trip.destination.place.at(-1) ?? ''
  const station = 'host' in trip ? trip.host?.stationName : undefined
  const about = {
    ...{ name, place, org, ...(station && { station }) },
    ...(trip.state === 'returned_for_completion' && { reason: trip.returnReason }),
    ...(deeds[trip.state] && { deed: deeds[trip.state] }),
  }
  const tell = (
    recipient: Recipient | undefined,
    code: NoticeCode,
    params: NoticeParams = about,
  ): Telling[] => (recipient ? [{ recipient, code, params }] : [])
  const { memberId, originOrgId, stationId, leftStationId, placedInOrgId } = event

  switch (event.type) {
    case 'trip.filed':
      return tell(originOrgId, 'trip_to_register')
    case 'trip.completed':
      return tell(originOrgId, 'trip_completed_again')
    case 'trip.returned_for_completion':
      return tell(memberId, 'trip_needs_completion')
    case 'trip.registered':
      return tell(memberId, 'trip_registered')
    case 'trip.managed_at_origin':
      return [
        ...tell(memberId, 'trip_managed_at_origin'),
        ...tell(leftStationId, 'trip_goes_elsewhere', { name }),
      ]
    case 'trip.routed':
      return [
        ...tell(memberId, 'trip_routed'),
        ...tell(stationId, 'trip_routed_to_you'),
        // Where to is no matter of theirs any longer.
        ...tell(leftStationId, 'trip_goes_elsewhere', { name }),
      ]
    case 'trip.said_arrived':
      return tell(stationId, 'trip_says_arrived')
    case 'trip.checked_in':
      return [
        ...tell(originOrgId, 'trip_arrived'),
        ...(event.side === 'host' ? tell(memberId, 'trip_you_arrived') : tell(stationId, 'trip_arrived')),
      ]
    case 'trip.placed': {
      const branch = { ...about, ...(trip.state === 'hosted' && { org: trip.placement.orgName }) }
      return [
        ...tell(memberId, 'trip_you_are_placed', branch),
        ...tell(originOrgId, 'trip_placed', branch),
        ...tell(placedInOrgId, 'trip_placed_with_you'),
      ]
    }
    case 'trip.return_reported':
      return [
        ...tell(originOrgId, 'trip_to_archive'),
        ...tell(stationId, 'trip_went_home'),
        ...tell(placedInOrgId, 'trip_went_home'),
      ]
    case 'trip.archived':
      return tell(memberId, 'trip_archived')
    case 'trip.withdrawn':
      return [...tell(originOrgId, 'trip_withdrawn'), ...tell(stationId, 'trip_withdrawn')]
    case 'trip.closed':
      // Whatever closed it tells the branch why.
      return [
        ...tell(stationId, 'trip_goes_elsewhere', { name }),
        ...tell(placedInOrgId, 'trip_goes_elsewhere', { name }),
      ]
    // What a ledger brings has been known to all for long; and nobody works with the system yet.
    case 'trip.terms_changed':
    case 'trip.brought_in':
    case 'trip.put_off':
      return []
    case 'trip.fell_due':
      return silence(event, above, tell, { org, station, deed: deeds[trip.state] })
  }
}

function silence(
  event: TripEvent,
  above: Above,
  tell: (recipient: Recipient | undefined, code: NoticeCode, params?: NoticeParams) => Telling[],
  names: { org: string; station?: string | undefined; deed?: string | undefined },
): Telling[] {
  const { memberId, originOrgId, stationId } = event
  const { org, station = '驿站', deed } = names
  const goesOn = event.overdueTimes >= silencesBeforeEscalation
  /** Who is silent over what, and not about whom: for those who may not see the trip. */
  const tellOf = (recipient: OrgId | undefined, silent: string): Telling[] =>
    tell(recipient, 'trip_overdue_below', { org: silent, ...(deed && { deed }) }).map((one) => ({
      ...one,
      withoutTrip: true,
    }))
  const hostIsSilent = () => [
    ...tell(stationId, 'trip_overdue'),
    ...(goesOn ? tellOf(above.host, station) : []),
  ]
  const originIsSilent = () =>
    above.originIsCounty ? tellOf(above.origin, org) : tell(above.origin, 'trip_overdue_below')
  switch (event.to) {
    case 'filed':
    case 'registered':
    case 'return_reported':
      return [...tell(originOrgId, 'trip_overdue'), ...(goesOn ? originIsSilent() : [])]
    case 'returned_for_completion':
      return [...tell(memberId, 'trip_needs_completion'), ...tell(originOrgId, 'trip_not_completed')]
    case 'routed':
      return event.waitsForHost ? hostIsSilent() : tell(originOrgId, 'trip_not_arrived')
    case 'checked_in':
      return hostIsSilent()
    case 'hosted':
      return [...tell(memberId, 'trip_how_are_you'), ...tell(event.placedInOrgId, 'trip_contact_due')]
    case 'origin_managed':
      return [...tell(memberId, 'trip_how_are_you'), ...tell(originOrgId, 'trip_contact_due')]
    case 'archived':
    case 'withdrawn':
      return []
  }
}
