import { transfer } from '@shared/member/rules'
import { mergeOrg } from '@shared/org/contract'
import { defaultRetention } from '@shared/privacy/retention'
import { atHour } from '@shared/time'
import * as rules from '@shared/trip/rules'
import { everything, putRaw } from '../../functions/privacy/testing/table'
import { givenCounty, givenSomebody, newId, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { leaveTraces } from '../../functions/testing/traces'
import { givenOnRoster } from '../../functions/testing/unbound'
import { backdate } from './backdate'
import { bringIn, type Days, givenTraveller, livesIn } from './given-due'
import { filed, hosted } from './lives'

const phoneOf = (block: number, i: number) => `1990${String(block)}${String(i).padStart(6, '0')}`.slice(0, 11)

/** People who were erased as far as counts at once; the rest was interrupted. */
async function givenErasures(system: System, county: TestCounty, count: number): Promise<void> {
  const [{ erasureOf, eraseParts }, { transact }, { now }] = await Promise.all([
    import('../../functions/privacy/erase'),
    import('../../functions/writes/transact'),
    import('../../functions/clock'),
  ])
  for (let i = 0; i < count; i++) {
    const who = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    await leaveTraces(system, county, who, { name: '欧阳海棠', said: '女儿家住在椰子树下' })
    const { accountId } = who
    const erasure = await erasureOf({ erasureId: newId('erasure'), at: now(), why: 'asked', accountId })
    await transact(await eraseParts(erasure, { now: now(), newId }))
  }
}

/** A branch that counts as merged into another from today on, its members still under its own id. */
async function givenMerge(system: System, county: TestCounty, members: number): Promise<void> {
  for (let i = 0; i < members; i++)
    await givenOnRoster(county, { orgId: county.otherBranch, name: '赵守信', phone: phoneOf(7, i) })
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const approvedBy = '云岭县委组织部'
  await officer.do(mergeOrg, {
    params: { orgId: county.otherBranch },
    body: { into: county.branch, approvedBy },
  })
}

/** Members who were transferred so long ago that it can't be undone. */
async function givenDeparted(county: TestCounty, { day }: Days, count: number): Promise<void> {
  const [{ getMember, saveMemberParts }, { transact }] = await Promise.all([
    import('../../functions/member/door'),
    import('../../functions/writes/transact'),
  ])
  for (let i = 0; i < count; i++) {
    const { memberId } = await givenOnRoster(county, { name: '马远行', phone: phoneOf(8, i) })
    const member = await getMember(memberId)
    if (member) await transact(saveMemberParts(member, transfer(member, member.version, day(60), day(60))))
  }
}

/** A county that keeps closed trips for ten days, some of them closed long ago, and a sweep that ended then. */
async function givenPast(system: System, trips: number): Promise<void> {
  const [{ saveSweepPart }, { handOutParts }, { putDoneThrough }, { transact }] = await Promise.all([
    import('../../functions/sweep/sweep.store'),
    import('../../functions/sweep/tick.store'),
    import('../../functions/privacy/retention.entity'),
    import('../../functions/writes/transact'),
  ])
  const county = await givenCounty()
  const days = await livesIn(system, county)
  const { countyId, branch: orgId } = county
  const stored = (await everything(system)).find(({ pk }) => pk === `CTY#${countyId}`)
  const retention = { ...defaultRetention, tripDays: 10 }
  await putRaw(system, { ...stored, county: { ...Object(stored?.county), retention } })
  await putDoneThrough(countyId, days.day(60))
  for (let i = 0; i < trips; i++) {
    const lived = await givenTraveller(county, days, i)
    const back = rules.reportReturn(hosted(lived, 80), days.on(41))
    await bringIn(rules.archive(back, days.on(40)), days.on(40), 'trip.archived')
  }
  const [sweepId, ended] = [newId('sweep'), atHour(days.day(40), 10)]
  await transact([
    saveSweepPart(undefined, {
      ...{ sweepId, countyId, orgId, version: 2, state: 'closed', title: '冬季摸排', scope: [orgId] },
      ...{ whom: { kind: 'everybody' }, dueOn: days.day(40), startedAt: ended, closedAt: ended },
    }),
    ...handOutParts(sweepId, orgId, [newId('member')], ended),
  ])
}

/** A county where one is away and one is from elsewhere, whose counts were made yesterday and have neither. */
async function givenLostCounts(system: System): Promise<void> {
  const county = await givenCounty()
  const days = await livesIn(system, county)
  const [{ saveInflowPart }, { registerInflow }, { transact }] = await Promise.all([
    import('../../functions/inflow/inflow.store'),
    import('@shared/inflow/rules'),
    import('../../functions/writes/transact'),
  ])
  const { countyId, branch, community: orgId, station: stationId } = county
  await bringIn(filed(await givenTraveller(county, days, 0), 0), days.on(0))
  const home = { regionCode: '620502', place: ['甘肃省', '天水市'], orgName: '秦岭镇退休支部' }
  const told = { name: '马志远', phone: { masked: '199****1001', box: '0.M' }, phoneKey: 'PHN#lost', home }
  const start = { inflowId: newId('inflow'), countyId, source: 'paper' } as const
  const station = { stationId, orgId, name: '海棠驿站' }
  await transact([saveInflowPart(undefined, registerInflow({ ...start, station }, told, days.on(0)))])
  await system.cloud.stream.whenIdle()
  const { countAgain } = await import('../../functions/inflow/door')
  const { now } = await import('../../functions/clock')
  await countAgain(countyId, now())
  const yesterday = { countedAt: atHour(days.day(1), 3) }
  await backdate({ pk: `AWC#${countyId}`, sk: branch }, days.day(0), { ...yesterday, tally: ';;;;' })
  await backdate({ pk: `IFC#${countyId}`, sk: 'IFC' }, days.day(0), yesterday)
}

/** Of each kind of work that tells nobody: how many. */
export interface Upkeep {
  erasures: number
  merged: number
  departed: number
  past: number
}

/** Everything else that the schedule does, to be found by it. */
export async function givenUpkeep(
  system: System,
  { erasures, merged, departed, past }: Upkeep,
): Promise<void> {
  const county = await givenCounty()
  const days = await livesIn(system, county)
  await givenErasures(system, county, erasures)
  await givenMerge(system, county, merged)
  await givenDeparted(county, days, departed)
  await givenPast(system, past)
  await givenLostCounts(system)
}
