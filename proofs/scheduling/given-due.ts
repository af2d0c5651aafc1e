import type { OrgId } from '@shared/ids'
import { registerInflow } from '@shared/inflow/rules'
import { addDays, atHour, type Day, dayOf, instant } from '@shared/time'
import { letterComesTo } from '@shared/trip/by-letter'
import * as rules from '@shared/trip/rules'
import type { Host, Trip } from '@shared/trip/trip'
import { change } from '@shared/trip/while-away'
import { givenCounty, newId, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenOnRoster } from '../../functions/testing/unbound'
import { type Walk, type Walked, walks } from './days'

/** For eight trips there is one member from elsewhere. */
export const everyNthInflow = 8

type Ids = Parameters<typeof rules.fileTrip>[0]

/** Somebody's trip as it was lived, by the days that have passed since. */
interface Lived {
  ids: Ids
  on: (daysAgo: number) => rules.Context
  day: (daysAgo: number) => Day
  hosts: Record<'station' | 'branch' | 'office', Host>
  placement: { orgId: OrgId; orgName: string }
}

/** Two days before leaving. @param until how many days ago they meant to be back. */
function filed({ ids, on, day }: Lived, daysAgo: number, until?: number): Trip {
  const filing = {
    ...{ phone: { masked: '199****0001' }, reason: 'winter', leaveOn: day(daysAgo - 2) },
    ...{ destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'] } },
    ...(until !== undefined && { returnOn: day(until) }),
  }
  return rules.fileTrip(ids, filing, on(daysAgo))
}
const registered = (one: Lived, daysAgo: number, until?: number) =>
  rules.register(filed(one, daysAgo, until), one.on(daysAgo))
const routed = (one: Lived, to: keyof Lived['hosts'], daysAgo: number, until?: number) =>
  rules.route(registered(one, daysAgo, until), one.hosts[to], one.on(daysAgo))
const arrived = (one: Lived, daysAgo: number, until?: number) =>
  rules.arrive(routed(one, 'station', daysAgo, until), 'scanned', one.on(daysAgo))
const hosted = (one: Lived, daysAgo: number, until?: number) =>
  rules.place(arrived(one, daysAgo, until), one.placement, one.on(daysAgo))

/** They stayed longer than they first meant to, until yesterday. */
function extended(one: Lived): Trip {
  const trip = hosted(one, 60, 20)
  return change(trip, { ...trip, returnOn: one.day(1) }, one.on(60)).trip
}

/** One of each that waits for somebody, and has been waiting for too long; long enough for any holidays between. */
const kinds: readonly ((one: Lived) => Trip)[] = [
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
export const kindsOfTrips = kinds.length

const hostsOf = ({ countyId, community, station, otherBranch }: TestCounty): Lived['hosts'] => ({
  station: {
    ...{ kind: 'station', countyId, stationId: station, orgId: community },
    stationName: '海棠驿站',
  },
  branch: { kind: 'branch', countyId, orgId: otherBranch, orgName: '石桥村支部' },
  office: { kind: 'outside', orgName: '滨海社区党支部' },
})

async function livesIn(system: System, county: TestCounty) {
  const [{ readCountyWithTree }, { contextOf }] = await Promise.all([
    import('../../functions/org/door'),
    import('../../functions/trip/door'),
  ])
  const today = dayOf(instant(system.cloud.clock.now()))
  const { county: of } = await readCountyWithTree(county.countyId)
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  return { day, on: (daysAgo: number) => contextOf(atHour(day(daysAgo), 10), of) }
}

/** Puts a trip into the county, whole. */
async function bringIn(trip: Trip, { now }: rules.Context): Promise<void> {
  const [{ changeOf }, { transact }] = await Promise.all([
    import('../../functions/trip/change'),
    import('../../functions/writes/transact'),
  ])
  const by = { side: 'system', eventId: newId('event'), now } as const
  await transact([...changeOf(undefined, trip, 'trip.brought_in', by).parts])
}

async function bringInNewcomer(county: TestCounty, { on, day }: Pick<Lived, 'on' | 'day'>, i: number) {
  const [{ transact }, { saveInflowPart }] = await Promise.all([
    import('../../functions/writes/transact'),
    import('../../functions/inflow/inflow.store'),
  ])
  const { countyId, community, station: stationId } = county
  const station = { stationId, orgId: community, name: '海棠驿站' }
  const home = { regionCode: '620502', place: ['甘肃省', '天水市'], orgName: '秦岭镇退休支部' }
  const phone = { masked: '199****1001', box: '0.M' }
  const told = { name: '马志远', phone, phoneKey: `PHN#${String(i)}`, home, cameOn: day(60) }
  const ids = { inflowId: newId('inflow'), countyId, source: 'paper', station } as const
  await transact([saveInflowPart(undefined, registerInflow(ids, told, on(30)))])
}

/** A member of the branch, with a life to be lived. */
async function givenTraveller(
  county: TestCounty,
  days: Pick<Lived, 'on' | 'day'>,
  i: number,
): Promise<Lived> {
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

/** Puts trips and registrations into a county whose days have all passed. */
export async function givenDue(system: System, trips: number): Promise<void> {
  const county = await givenCounty()
  const days = await livesIn(system, county)
  for (let i = 0; i < trips; i++) {
    const lived = await givenTraveller(county, days, i)
    const trip = kinds[i % kinds.length]?.(lived)
    if (trip) await bringIn(trip, days.on(0))
    if (i % everyNthInflow === 0) await bringInNewcomer(county, days, i)
  }
  await system.cloud.stream.whenIdle()
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
