import { anId } from '@shared/fixtures'
import { noticeWords } from '@shared/notice/words'
import { dayOf, instant } from '@shared/time'
import { home } from '@shared/org/fixtures'
import { aTrip, outside, ownBranch } from '@shared/trip/fixtures'
import type { TripEventType } from '@shared/trip/schema'
import { hostNameOf, hostOf, isOpen, type Trip, tripStates, type TripState } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import { whomToTell } from './whom-to-tell'

const above = { origin: anId('org', 'town'), host: anId('org', 'street') }
const day = dayOf(instant(0))
const leftStation = anId('station', 'left')
const placedIn = anId('org', 'placed')

/** The event that left a trip as it is now. */
function eventOn(trip: Trip, type: TripEventType, more: Partial<TripEvent> = {}): TripEvent {
  const host = hostOf(trip)
  const { countyId, tripId, version, memberId, originOrgId } = trip
  return {
    ...{ eventId: anId('event', 'it'), at: instant(0), type, to: trip.state, side: 'origin' },
    ...{ countyId, tripId, version, memberId, originOrgId, waitsForHost: false, overdueTimes: 0 },
    ...(host && host.kind !== 'outside' && { hostOrgId: host.orgId, hostCountyId: host.countyId }),
    ...(host?.kind === 'station' && { stationId: host.stationId }),
    ...(trip.state === 'hosted' && trip.placement.orgId && { placedInOrgId: trip.placement.orgId }),
    ...more,
  }
}

/** Who is told what, recipients by their part in it. */
function told(trip: Trip, type: TripEventType, more: Partial<TripEvent> = {}) {
  const event = eventOn(trip, type, more)
  const parts = new Map<string, string>([
    [event.memberId, 'member'],
    [event.originOrgId, 'origin'],
    [event.stationId ?? '', 'station'],
    [event.placedInOrgId ?? '', 'branch there'],
    [home.mobileBranch, 'branch far away'],
    [leftStation, 'station left'],
    [above.origin, 'above the origin'],
    [above.host, 'above the host'],
  ])
  return whomToTell(event, trip, above).map(
    ({ recipient, code }) => `${parts.get(recipient) ?? '?'}: ${code}`,
  )
}

test.each<[TripEventType, TripState, Partial<TripEvent>, string[]]>([
  ['trip.filed', 'filed', {}, ['origin: trip_to_register']],
  ['trip.completed', 'filed', {}, ['origin: trip_completed_again']],
  ['trip.returned_for_completion', 'returned_for_completion', {}, ['member: trip_needs_completion']],
  ['trip.registered', 'registered', {}, ['member: trip_registered']],
  ['trip.managed_at_origin', 'origin_managed', {}, ['member: trip_managed_at_origin']],
  [
    'trip.managed_at_origin',
    'origin_managed',
    { leftStationId: leftStation },
    ['member: trip_managed_at_origin', 'station left: trip_goes_elsewhere'],
  ],
  [
    'trip.managed_at_origin',
    'origin_managed',
    { from: 'hosted', leftStationId: leftStation, placedInOrgId: placedIn },
    [
      ...['branch there: trip_goes_elsewhere', 'member: trip_managed_at_origin'],
      'station left: trip_goes_elsewhere',
    ],
  ],
  ['trip.routed', 'routed', {}, ['member: trip_routed', 'station: trip_routed_to_you']],
  [
    'trip.routed',
    'routed',
    { leftStationId: leftStation },
    ['member: trip_routed', 'station: trip_routed_to_you', 'station left: trip_goes_elsewhere'],
  ],
  [
    'trip.routed',
    'routed',
    { from: 'hosted', leftStationId: leftStation, placedInOrgId: placedIn },
    [
      ...['branch there: trip_goes_elsewhere', 'member: trip_routed', 'station: trip_routed_to_you'],
      'station left: trip_goes_elsewhere',
    ],
  ],
  ['trip.said_arrived', 'routed', {}, ['station: trip_says_arrived']],
  ['trip.checked_in', 'checked_in', { side: 'member' }, ['origin: trip_arrived', 'station: trip_arrived']],
  ['trip.checked_in', 'checked_in', { side: 'host' }, ['origin: trip_arrived', 'member: trip_you_arrived']],
  [
    'trip.placed',
    'hosted',
    {},
    ['member: trip_you_are_placed', 'origin: trip_placed', 'branch there: trip_placed_with_you'],
  ],
  [
    'trip.return_reported',
    'return_reported',
    { stationId: leftStation, placedInOrgId: placedIn },
    ['origin: trip_to_archive', 'station left: trip_went_home', 'branch there: trip_went_home'],
  ],
  ['trip.archived', 'archived', {}, ['member: trip_archived']],
  ['trip.withdrawn', 'withdrawn', {}, ['origin: trip_withdrawn']],
  ['trip.closed', 'withdrawn', { placedInOrgId: placedIn }, ['branch there: trip_goes_elsewhere']],
  ['trip.transferred', 'transferred', { placedInOrgId: placedIn }, ['branch there: trip_goes_elsewhere']],
  ['trip.filed_on_behalf', 'registered', {}, ['member: trip_filed_for_you']],
  ['trip.postponed', 'routed', { side: 'member' }, ['origin: trip_postponed', 'station: trip_postponed']],
  ['trip.postponed', 'routed', {}, ['station: trip_postponed']],
  ['trip.extended', 'origin_managed', { side: 'member' }, ['origin: trip_extended']],
  [
    'trip.changed',
    'filed',
    { side: 'member', leftStationId: leftStation },
    ['origin: trip_changed', 'station left: trip_goes_elsewhere'],
  ],
  [
    'trip.moved_on',
    'filed',
    { side: 'member', leftOrgId: home.mobileBranch },
    ['origin: trip_moved_on', 'branch far away: trip_goes_elsewhere'],
  ],
  [
    'trip.visits_home',
    'hosted',
    { side: 'member' },
    ['origin: trip_visits_home', 'station: trip_visits_home'],
  ],
  ['trip.review_due', 'hosted', {}, ['origin: trip_review_due', 'member: trip_how_are_you']],
  ['trip.contacted', 'hosted', {}, []],
  ['trip.says_well', 'hosted', { side: 'member' }, []],
  ['trip.mobile_confirmed', 'hosted', {}, []],
  ['trip.registered_nationally', 'hosted', {}, []],
])('%s leaves a trip %s and is told to those it concerns (%#)', (type, state, more, expected) => {
  expect(told(aTrip(state), type, more)).toEqual(expected)
})

test.each<[TripState, Partial<TripEvent>, string[]]>([
  ['filed', {}, ['origin: trip_overdue']],
  ['filed', { overdueTimes: 2 }, ['origin: trip_overdue', 'above the origin: trip_overdue_below']],
  ['registered', { overdueTimes: 2 }, ['origin: trip_overdue', 'above the origin: trip_overdue_below']],
  ['return_reported', {}, ['origin: trip_overdue']],
  ['returned_for_completion', {}, ['member: trip_needs_completion', 'origin: trip_not_completed']],
  [
    'returned_for_completion',
    { overdueTimes: 2 },
    ['member: trip_needs_completion', 'origin: trip_not_completed'],
  ],
  [
    'returned_for_completion',
    { overdueTimes: 3 },
    ['member: trip_needs_completion', 'origin: trip_not_completed', 'above the origin: trip_overdue_below'],
  ],
  ['routed', {}, ['member: trip_please_check_in', 'origin: trip_not_arrived']],
  ['routed', { waitsForHost: true }, ['station: trip_overdue']],
  [
    'checked_in',
    { overdueTimes: 2 },
    [
      'station: trip_overdue',
      'above the origin: trip_host_silent',
      'above the host: trip_overdue_below',
      'origin: trip_host_silent',
    ],
  ],
  [
    'routed',
    { overdueTimes: 3 },
    ['member: trip_please_check_in', 'origin: trip_not_arrived', 'above the origin: trip_overdue_below'],
  ],
  ['hosted', {}, ['member: trip_how_are_you', 'branch there: trip_contact_due']],
  [
    'hosted',
    { overdueTimes: 2 },
    [
      'branch there: trip_contact_due',
      'above the origin: trip_host_silent',
      'above the host: trip_overdue_below',
      'origin: trip_host_silent',
    ],
  ],
  ['origin_managed', {}, ['member: trip_how_are_you', 'origin: trip_contact_due']],
])('silence about a trip that is %s comes to those who can end it (%#)', (state, more, expected) => {
  expect(told(aTrip(state), 'trip.fell_due', { overdueTimes: 1, ...more })).toEqual(expected)
})

test('a branch far away is told as a station is; an organisation outside nothing, the branch at home for it', () => {
  expect(told(aTrip('routed', { host: ownBranch }), 'trip.routed')).toEqual([
    'member: trip_routed_to_branch',
    'branch far away: trip_routed_to_you',
  ])
  const written = aTrip('routed', { host: outside })
  expect(told(written, 'trip.routed')).toEqual(['member: trip_written_about'])
  expect(told(written, 'trip.fell_due', { overdueTimes: 2 })).toEqual([
    'origin: trip_not_answered',
    'above the origin: trip_overdue_below',
  ])
  expect(told(aTrip('hosted', { host: outside }), 'trip.acknowledged', { side: 'host' })).toEqual([
    'member: trip_acknowledged',
    'origin: trip_acknowledged_there',
  ])
})

test('a letter that was answered waits for the call, and then to be taken in: nobody hears that they are silent', () => {
  const silence = (letter: 'answered' | 'called_back') => {
    const trip = { ...aTrip('routed', { host: outside }), letter }
    return whomToTell(eventOn(trip, 'trip.fell_due', { overdueTimes: 2 }), trip, above)
  }
  expect(silence('answered').map(({ code, params }) => [code, params.deed])).toEqual([
    ['letter_to_call_back', '核实对接函'],
    ['trip_overdue_below', '核实对接函'],
  ])
  expect(silence('called_back').map(({ code }) => code)).toEqual(['letter_not_taken', 'trip_overdue_below'])
  for (const { code, params } of [...silence('answered'), ...silence('called_back')])
    expect(noticeWords(code, params).text).not.toMatch(/没回话|见面确认/)
})

test('what an organisation outside should know the branch is asked to tell it', () => {
  const tellHost = { about: 'returned', since: day, orgName: '滨海社区第二支部' } as const
  const back = { ...aTrip('return_reported', { host: outside }), tellHost }
  expect(told(back, 'trip.return_reported', { side: 'member' })).toEqual([
    'origin: trip_to_archive',
    'origin: host_to_tell_returned',
  ])
  const away = { ...aTrip('hosted', { host: outside }), tellHost }
  expect(told(away, 'trip.extended')).toEqual(['origin: host_to_tell_changed'])
  expect(told(away, 'trip.host_told')).toEqual([])
})

test('each host outside stands in its own notice, and of a trip that has ended nobody is thanked', () => {
  const left = { about: 'left', since: day, orgName: '滨海社区第二支部' } as const
  const ended = { about: 'left', ended: true, since: day, orgName: '另一个支部' } as const
  const closed = { ...aTrip('withdrawn'), tellHost: left, tellHostNext: [ended] }
  const telling = whomToTell(eventOn(closed, 'trip.closed', { from: 'hosted' }), closed, above)
  expect(telling.map(({ code, params }) => [code, params.station])).toEqual([
    ['host_to_tell_ended', ended.orgName],
  ])
  for (const { code, params } of telling) expect(noticeWords(code, params).text).not.toMatch(/谢|不在/)
  expect(told(closed, 'trip.closed', { from: 'filed' })).toEqual([])
})

test('whatever is told is a whole sentence', () => {
  for (const state of tripStates) {
    const trip = aTrip(state)
    if (!isOpen(trip)) continue
    for (const { code, params } of whomToTell(
      eventOn(trip, 'trip.fell_due', { overdueTimes: 2 }),
      trip,
      above,
    ))
      expect(noticeWords(code, params).text).toMatch(/[^：，]$/)
  }
})

test('above the host and in the county’s department a silence has no name, place or trip', () => {
  const county = { ...above, originIsCounty: true }
  const below = (trip: Trip, more: Partial<TripEvent>) =>
    whomToTell(eventOn(trip, 'trip.fell_due', { overdueTimes: 2, ...more }), trip, county).find(
      ({ code }) => code === 'trip_overdue_below',
    )
  const filed = aTrip('filed')
  expect(below(filed, {})).toMatchObject({
    ...{ recipient: above.origin, withoutTrip: true, params: { org: filed.originOrgName, deed: '登记' } },
  })
  const checkedIn = aTrip('checked_in')
  const atHost = below(checkedIn, { waitsForHost: true })
  expect(atHost).toEqual({
    ...{ recipient: above.host, code: 'trip_overdue_below', withoutTrip: true },
    params: { org: hostNameOf(checkedIn.host), deed: '安排支部' },
  })
  expect(noticeWords('trip_overdue_below', atHost?.params ?? {}).text).not.toContain(checkedIn.memberName)
  const event = eventOn(checkedIn, 'trip.fell_due', { overdueTimes: 2, waitsForHost: true })
  const atHome = whomToTell(event, checkedIn, county).find(({ recipient }) => recipient === above.origin)
  expect(atHome).toEqual({
    ...{ recipient: above.origin, code: 'trip_host_silent', withoutTrip: true },
    params: { station: hostNameOf(checkedIn.host), deed: '安排支部' },
  })
})

test('the committee above the branch at home reads which host is silent, over whom and over what', () => {
  const checkedIn = aTrip('checked_in')
  const event = eventOn(checkedIn, 'trip.fell_due', { overdueTimes: 2, waitsForHost: true })
  const row = whomToTell(event, checkedIn, above).find(({ recipient }) => recipient === above.origin)
  expect(row?.withoutTrip).toBeUndefined()
  const { text } = noticeWords('trip_host_silent', row?.params ?? {})
  expect(text).toContain(checkedIn.memberName)
  expect(text).toContain(`${hostNameOf(checkedIn.host)}还没安排支部`)
})
