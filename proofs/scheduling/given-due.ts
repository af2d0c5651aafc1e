import { addDays, atHour, dayOf, instant } from '@shared/time'
import { letterComesTo } from '@shared/trip/by-letter'
import * as rules from '@shared/trip/rules'
import type { TripEventType } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import { change } from '@shared/trip/while-away'
import { givenCounty, newId, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenOnRoster } from '../../functions/testing/unbound'
import { type Walk, type Walked, walks } from './days'
import { laterKinds } from './given-later'
import { arrived, filed, hosted, type Lived, registered, routed } from './lives'

/** They stayed longer than they first meant to, until yesterday. */
function extended(one: Lived): Trip {
  const trip = hosted(one, 60, 20)
  return change(trip, { ...trip, returnOn: one.day(1) }, one.on(60)).trip
}

/** One of each that waits for somebody, and has been waiting for too long; long enough for any holidays between. */
const firstKinds: readonly ((one: Lived) => Trip)[] = [
  (one) => filed(one, 30),
  (one) => rules.returnForCompletion(filed(one, 30), '请写清住在哪个区', one.on(30)),
  (one) => registered(one, 30),
  (one) => routed(one, 'station', 30),
  (one) => rules.sayArrived(routed(one, 'station', 30), one.on(30)),
  (one) => routed(one, 'branch', 30),
  (one) => routed(one, 'office', 30),
  (one) => letterComesTo(routed(one, 'office', 40), 'answered', one.on(30)),
  (one) => letterComesTo(routed(one, 'office', 40), 'called_back', one.on(30)),
  (one) => arrived(one, 30),
  (one) => hosted(one, 100),
  (one) => rules.manageAtOrigin(registered(one, 100), one.on(100)),
  (one) => hosted(one, 160),
  extended,
  (one) => rules.reportReturn(hosted(one, 40), one.on(30)),
]
const kinds = [...firstKinds, ...laterKinds]
export const kindsOfTrips = kinds.length

const hostsOf = ({ countyId, community, station, otherBranch }: TestCounty): Lived['hosts'] => ({
  station: {
    ...{ kind: 'station', countyId, stationId: station, orgId: community },
    stationName: '海棠驿站',
  },
  branch: { kind: 'branch', countyId, orgId: otherBranch, orgName: '石桥村支部' },
  office: { kind: 'outside', orgName: '滨海社区党支部' },
})

/** The days of a county that have passed. */
export type Days = Pick<Lived, 'on' | 'day'>

export async function livesIn(system: System, county: TestCounty): Promise<Days> {
  const [{ readCountyWithTree }, { contextOf }] = await Promise.all([
    import('../../functions/org/door'),
    import('../../functions/trip/door'),
  ])
  const today = dayOf(instant(system.cloud.clock.now()))
  const { county: of } = await readCountyWithTree(county.countyId)
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  return { day, on: (daysAgo: number) => contextOf(atHour(day(daysAgo), 10), of) }
}

/** Puts a trip into the county, whole. @param type by which change it came to be as it is. */
export async function bringIn(
  trip: Trip,
  { now }: rules.Context,
  type: TripEventType = 'trip.brought_in',
): Promise<void> {
  const [{ changeOf }, { transact }] = await Promise.all([
    import('../../functions/trip/change'),
    import('../../functions/writes/transact'),
  ])
  const by = { side: 'system', eventId: newId('event'), now } as const
  await transact([...changeOf(undefined, trip, type, by).parts])
}

/** A member of the branch, with a life to be lived. */
export async function givenTraveller(county: TestCounty, days: Days, i: number): Promise<Lived> {
  const { countyId, branch, communityBranch } = county
  const phone = `1990003${String(i).padStart(4, '0')}`
  const { memberId, name: memberName } = await givenOnRoster(county, { name: '林秀兰', phone })
  const from = { originOrgId: branch, originOrgName: '柳湾村支部' }
  return {
    ...{
      ...days,
      hosts: hostsOf(county),
      placement: { orgId: communityBranch, orgName: '海棠社区第一支部' },
    },
    ids: { tripId: newId('trip'), countyId, memberId, memberName, ...from },
  }
}

/** Puts trips into a county whose days have all passed. */
export async function givenTrips(county: TestCounty, days: Days, trips: number): Promise<void> {
  for (let i = 0; i < trips; i++) {
    const lived = await givenTraveller(county, days, i)
    const trip = kinds[i % kinds.length]?.(lived)
    if (trip) await bringIn(trip, days.on(0))
  }
}

const lives: Record<Walk, (one: Lived) => Trip> = {
  expected: (one) => routed(one, 'station', 0),
  hosted: (one) => hosted(one, 0),
  'kept in touch with': (one) => rules.manageAtOrigin(registered(one, 0), one.on(0)),
  'staying longer': (one) => {
    const trip = hosted(one, 0, -40)
    return change(trip, { ...trip, returnOn: one.day(-60) }, one.on(0)).trip
  },
}

/** Puts one trip of each kind into a county, as it begins today. */
export async function givenWalks(system: System): Promise<Record<Walk, Walked>> {
  const county = await givenCounty()
  const days = await livesIn(system, county)
  const begin = async (walk: Walk, i: number): Promise<[Walk, Walked]> => {
    const lived = await givenTraveller(county, days, i)
    await bringIn(lives[walk](lived), days.on(0))
    return [walk, { tripId: lived.ids.tripId, memberId: lived.ids.memberId }]
  }
  const all = await Promise.all(walks.map(begin))
  await system.cloud.stream.whenIdle()
  // Made of every walk.
  return Object.fromEntries(all) as Record<Walk, Walked>
}
