import type { OrgId } from '@shared/ids'
import type { NoticeCode, NoticeParams } from '@shared/notice/schema'
import { newsIn } from '@shared/trip/host-news'
import { hostNameOf, hostOf, type Trip, type TripState } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import type { Recipient } from './recipient'
import { silence } from './silence'

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
  /** What is called today whoever answers at home: the branch, or the committee that has taken over from it. */
  originName?: string
}

/** What an organisation is waited for to do. */
const deeds: Partial<Record<TripState, string>> = {
  filed: '登记',
  returned_for_completion: '等到补充的报备',
  registered: '安排驿站',
  routed: '见面确认',
  checked_in: '安排支部',
  return_reported: '归档',
  hosted: '联系',
  origin_managed: '联系',
}

/** What is waited for of a letter to an organisation outside, by how far it has come. */
const letterDeeds = { answered: '核实对接函', called_back: '办好对接' } as const

function deedOf(trip: Trip): string | undefined {
  if (trip.state !== 'routed' || trip.host.kind !== 'outside') return deeds[trip.state]
  return trip.letter ? letterDeeds[trip.letter] : '发函对接'
}

/** A station is gone to; a branch and an organisation outside call by themselves. */
const routedWords = {
  station: 'trip_routed',
  branch: 'trip_routed_to_branch',
  outside: 'trip_written_about',
} as const satisfies Record<string, NoticeCode>

const noticeOfChange = {
  'trip.changed': 'trip_changed',
  'trip.postponed': 'trip_postponed',
  'trip.extended': 'trip_extended',
} as const satisfies Partial<Record<TripEvent['type'], NoticeCode>>

/** Whoever takes the member in: everybody at the station, or in the branch. */
const receiverOf = ({ stationId, hostOrgId }: TripEvent): Recipient | undefined => stationId ?? hostOrgId

/**
 * Who should know of an event, and what they are told. Pure; the names come from the trip as it is by now.
 * Nobody is told what they did themselves.
 */
export function whomToTell(event: TripEvent, trip: Trip, above: Above): Telling[] {
  const { memberName: name } = trip
  const org = above.originName ?? trip.originOrgName
  const place = trip.destination.place.at(-1) ?? ''
  const host = hostOf(trip)
  const placedIn = trip.state === 'hosted' ? trip.placement.orgName : undefined
  const station = host && hostNameOf(host)
  const deed = deedOf(trip)
  const about = {
    ...{ name, place, org, ...(station && { station }) },
    ...(trip.state === 'returned_for_completion' && { reason: trip.returnReason }),
    ...(deed !== undefined && { deed }),
  }
  const tell = (
    recipient: Recipient | undefined,
    code: NoticeCode,
    params: NoticeParams = about,
  ): Telling[] => (recipient ? [{ recipient, code, params }] : [])
  const { memberId, originOrgId, placedInOrgId } = event
  const receiver = receiverOf(event)
  const letter = trip.state === 'routed' ? trip.letter : undefined
  /** The organisation outside has no inbox: the branch tells it. */
  const toPassOn = (code: NoticeCode): Telling[] => {
    const news = newsIn(trip).at(-1)
    return news ? tell(originOrgId, code, { ...about, station: news.orgName }) : []
  }
  const leftBehind = event.leftStationId ?? event.leftOrgId

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
        // Whoever was asked, or has them: the branch that they were placed in, too.
        ...tell(placedInOrgId, 'trip_goes_elsewhere', { name }),
        ...tell(memberId, 'trip_managed_at_origin'),
        ...tell(leftBehind, 'trip_goes_elsewhere', { name }),
        ...toPassOn('host_to_tell_left'),
      ]
    case 'trip.routed':
      return [
        // The branch that they were placed in; when it is asked itself, it reads that.
        ...tell(placedInOrgId, 'trip_goes_elsewhere', { name }),
        ...tell(memberId, routedWords[host?.kind ?? 'station']),
        ...tell(receiver, 'trip_routed_to_you'),
        // Where to is no matter of theirs any longer.
        ...tell(leftBehind, 'trip_goes_elsewhere', { name }),
        ...toPassOn('host_to_tell_left'),
      ]
    case 'trip.said_arrived':
      return tell(receiver, 'trip_says_arrived')
    case 'trip.checked_in':
      return [
        ...tell(originOrgId, 'trip_arrived'),
        ...(event.side === 'host' ? tell(memberId, 'trip_you_arrived') : tell(receiver, 'trip_arrived')),
      ]
    case 'trip.placed': {
      const branch = { ...about, ...(trip.state === 'hosted' && { org: trip.placement.orgName }) }
      return [
        ...tell(memberId, 'trip_you_are_placed', branch),
        ...tell(originOrgId, 'trip_placed', branch),
        ...tell(placedInOrgId, 'trip_placed_with_you'),
        ...tell(event.leftOrgId, 'trip_goes_elsewhere', { name }),
      ]
    }
    case 'trip.return_reported':
      return [
        ...tell(originOrgId, 'trip_to_archive'),
        ...tell(receiver, 'trip_went_home'),
        ...tell(placedInOrgId, 'trip_went_home'),
        ...toPassOn('host_to_tell_returned'),
      ]
    case 'trip.archived':
      return tell(memberId, 'trip_archived')
    case 'trip.withdrawn':
      return [...tell(originOrgId, 'trip_withdrawn'), ...tell(receiver, 'trip_withdrawn')]
    case 'trip.closed':
      // Whatever closed it tells the branch why.
      return [
        ...tell(receiver, 'trip_goes_elsewhere', { name }),
        ...tell(placedInOrgId, 'trip_goes_elsewhere', { name }),
        ...(event.from === 'hosted' ? toPassOn('host_to_tell_ended') : []),
      ]
    case 'trip.filed_on_behalf':
      return tell(memberId, 'trip_filed_for_you')
    case 'trip.changed':
    case 'trip.postponed':
    case 'trip.extended':
      return [
        ...(event.side === 'origin' ? [] : tell(originOrgId, noticeOfChange[event.type])),
        ...tell(receiver, noticeOfChange[event.type]),
        ...tell(leftBehind, 'trip_goes_elsewhere', { name }),
        ...toPassOn('host_to_tell_changed'),
      ]
    case 'trip.moved_on':
      return [
        ...(event.side === 'origin' ? [] : tell(originOrgId, 'trip_moved_on')),
        ...tell(placedInOrgId, 'trip_goes_elsewhere', { name }),
        ...tell(leftBehind, 'trip_goes_elsewhere', { name }),
        ...toPassOn('host_to_tell_left'),
      ]
    case 'trip.acknowledged':
      return [
        ...tell(memberId, 'trip_acknowledged'),
        ...(event.side === 'origin' ? [] : tell(originOrgId, 'trip_acknowledged_there')),
      ]
    case 'trip.visits_home':
      return [
        ...(event.side === 'origin' ? [] : tell(originOrgId, 'trip_visits_home')),
        ...tell(receiver, 'trip_visits_home'),
        ...toPassOn('host_to_tell_changed'),
      ]
    case 'trip.review_due':
      return [...tell(originOrgId, 'trip_review_due'), ...tell(memberId, 'trip_how_are_you')]
    case 'trip.transferred':
      return [
        ...tell(receiver, 'trip_goes_elsewhere', { name }),
        ...tell(placedInOrgId, 'trip_goes_elsewhere', { name }),
        ...toPassOn('host_to_tell_left'),
      ]
    case 'trip.letter_answered':
      return tell(originOrgId, 'letter_answered')
    // Whoever did it knows; it waits for nobody.
    case 'trip.letter_called_back':
    case 'trip.letter_turned_away':
    case 'trip.host_told':
    case 'trip.host_read':
    case 'trip.contacted':
    case 'trip.says_well':
    case 'trip.mobile_confirmed':
    case 'trip.registered_nationally':
      return []
    // What a ledger brings has been known to all for long; and nobody works with the system yet.
    case 'trip.terms_changed':
    case 'trip.brought_in':
    case 'trip.put_off':
      return []
    case 'trip.fell_due':
      return silence(event, receiver, above, tell, { org, about, station, placedIn, deed, letter })
  }
}
