import { listInbox } from '@shared/notice/contract'
import {
  closeSweep,
  listSweepMembers,
  listSweeps,
  readSweepProgress,
  settleFollow,
  startSweep,
  tickOff,
} from '@shared/sweep/contract'
import { fileTripOnBehalf } from '@shared/trip/contract'
import type { SweepId } from '@shared/ids'
import { addDays, dayOf, instant } from '@shared/time'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'
import { aSweep, givenSweep, listOf } from './testing/sweeps'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody
let otherSecretary: Somebody
let town: Somebody
let county: Somebody
let officer: Somebody

beforeAll(async () => {
  system = await startSystem()
  south = await givenCounty({ name: '南湾县' })
})
afterAll(() => system.close())
beforeEach(async () => {
  home = await givenCounty()
  const works = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
    givenSomebody(system, { role: { county: home, role, orgId } })
  secretary = await works('branch_secretary', home.branch)
  otherSecretary = await works('branch_secretary', home.otherBranch)
  town = await works('party_worker', home.town)
  county = await works('party_worker', home.root)
  officer = await works('county_officer', home.root)
})

const aMember = (orgId = home.branch, name = '林秀兰') =>
  givenSomebody(system, { memberOf: { county: home, orgId, name } })
const idOf = ({ member }: Somebody) => member?.memberId ?? newId('member')
const today = () => dayOf(instant(system.cloud.clock.now()))
const phoned = { how: 'phone' as const, seen: 0 }
const sanya = { regionCode: '460203' }

describe('a sweep is handed out', () => {
  test('to every branch below, told and listed; progress counts by organisation', async () => {
    await Promise.all([aMember(), aMember(), aMember(home.otherBranch), aMember(home.communityBranch)])
    const sweepId = await givenSweep(system, county, home.root)
    const { notices } = await secretary.do(listInbox, { query: {} })
    expect(notices).toMatchObject([{ code: 'sweep_began', params: { org: '云岭县委' } }])
    const { sweeps } = await secretary.do(listSweeps, { query: { orgId: home.branch } })
    expect(sweeps).toMatchObject([
      {
        ...{ sweepId, title: '冬季摸排', issuerName: '云岭县委', role: 'to_do' },
        own: { checked: 0, notReached: 0, left: 2 },
      },
    ])
    const at = (orgId: TestCounty['root']) =>
      county.do(readSweepProgress, { params: { sweepId }, query: { orgId } })
    const progress = await at(home.root)
    expect(progress).toMatchObject({
      ...{ sweep: { role: 'issuer' }, orgName: '云岭县委' },
      whole: { branches: 3, handedOut: 3, total: 4, parts: { checked: 0, notReached: 0, left: 4 } },
    })
    expect(progress.orgs).toMatchObject([
      { name: '海棠社区党总支', isBranch: false, branches: 1, total: 1 },
      { name: '清泉镇党委', isBranch: false, branches: 2, total: 3 },
    ])
    // From county to town to branch.
    const below = await at(home.town)
    expect(below).toMatchObject({ sweep: { role: 'above' }, whole: { branches: 2, total: 3 } })
    expect(below.orgs).toMatchObject([
      { name: '柳湾村支部', isBranch: true, handedOut: 1, total: 2 },
      { name: '石桥村支部', isBranch: true, handedOut: 1, total: 1 },
    ])
    expect((await at(home.branch)).orgs).toMatchObject([{ orgId: home.branch, isBranch: true, total: 2 }])
  })

  test('a committee below sees its own branches of it, and no others', async () => {
    const sweepId = await givenSweep(system, county, home.root)
    const { sweeps } = await town.do(listSweeps, { query: { orgId: home.town } })
    expect(sweeps).toMatchObject([{ sweepId, role: 'above' }])
    const { orgs } = await town.do(readSweepProgress, { params: { sweepId }, query: { orgId: home.town } })
    expect(orgs.map(({ orgId }) => orgId).sort()).toEqual([home.branch, home.otherBranch].sort())
  })

  test('to the chosen branches alone; the others know nothing of it', async () => {
    const sweepId = await givenSweep(system, town, home.town, { scope: [home.branch] })
    expect((await otherSecretary.do(listSweeps, { query: { orgId: home.otherBranch } })).sweeps).toEqual([])
    const params = { sweepId, orgId: home.otherBranch }
    expect((await otherSecretary.call(listSweepMembers, { params })).status).toBe(404)
    expect((await listOf(secretary, sweepId, home.branch)).length).toBe(0)
  })

  test("a branch's own begins at once", async () => {
    const member = await aMember()
    const body = aSweep(system, home.branch)
    await secretary.do(startSweep, { body })
    expect(await listOf(secretary, body.sweepId, home.branch)).toMatchObject([
      { memberId: idOf(member), name: '林秀兰', version: 0, follow: 'none', mayTick: true },
    ])
  })

  test('only those asked after: by name, by category, not reached the last time', async () => {
    const [first, second] = [await aMember(), await aMember()]
    const named = { kind: 'named' as const, memberIds: [idOf(first)] }
    const one = await givenSweep(system, town, home.town, { whom: named })
    expect((await listOf(secretary, one, home.branch)).map(({ memberId }) => memberId)).toEqual([idOf(first)])
    const graduates = { kind: 'categories' as const, categories: ['graduate' as const] }
    const none = await givenSweep(system, town, home.town, { whom: graduates })
    expect(await listOf(secretary, none, home.branch)).toEqual([])
    const all = await givenSweep(system, town, home.town)
    const params = { sweepId: all, orgId: home.branch, memberId: idOf(second) }
    await secretary.do(tickOff, { params, body: { ...phoned, outcome: 'not_reached' } })
    const again = await givenSweep(system, town, home.town, { whom: { kind: 'not_reached', inSweepId: all } })
    expect((await listOf(secretary, again, home.branch)).map(({ memberId }) => memberId)).toEqual([
      idOf(second),
    ])
  })

  test('once, however often the stream brings it, and as the roster was', async () => {
    await aMember()
    const sweepId = await givenSweep(system, town, home.town)
    await aMember()
    const [{ handOut }, { getSweep }, { readCountyWithTree }] = await Promise.all([
      import('./hand-out'),
      import('./sweep.store'),
      import('../org/door'),
    ])
    const sweep = await getSweep(sweepId)
    const { tree } = await readCountyWithTree(home.countyId)
    if (sweep) await handOut(sweep, home.branch, tree, instant(system.cloud.clock.now()))
    expect(await listOf(secretary, sweepId, home.branch)).toHaveLength(1)
    const progress = await town.do(readSweepProgress, { params: { sweepId }, query: { orgId: home.town } })
    expect(progress.whole?.total).toBe(1)
  })

  test('not beyond who begins it, nor without branches, nor for a day that has passed', async () => {
    const refused = async (who: Somebody, orgId: typeof home.root, change: Parameters<typeof aSweep>[2]) =>
      (await who.call(startSweep, { body: aSweep(system, orgId, change) })).error?.code
    expect(await refused(town, home.town, { scope: [home.communityBranch] })).toBe('NOT_FOUND')
    expect(await refused(town, home.town, { scope: [south.branch] })).toBe('NOT_FOUND')
    expect(await refused(town, home.root, {})).toBe('NOT_ALLOWED')
    expect(await refused(await aMember(), home.branch, {})).toBe('NOT_ALLOWED')
    expect(await refused(town, home.town, { dueOn: addDays(today(), -1) })).toBe('DAY_IS_PAST')
    const elsewhere = { kind: 'not_reached' as const, inSweepId: newId('sweep') }
    expect(await refused(town, home.town, { whom: elsewhere })).toBe('NOT_FOUND')
    const body = aSweep(system, home.town)
    await town.do(startSweep, { body })
    expect((await town.call(startSweep, { body })).error?.code).toBe('SWEEP_ID_TAKEN')
  })
})

describe('a member is ticked off', () => {
  const given = async () => {
    const member = await aMember()
    const sweepId = await givenSweep(system, town, home.town)
    return { member, sweepId, params: { sweepId, orgId: home.branch, memberId: idOf(member) } }
  }
  const countsOf = async (sweepId: SweepId) => {
    const { whole } = await town.do(readSweepProgress, {
      params: { sweepId },
      query: { orgId: home.town },
    })
    if (!whole) throw new Error('the first part says how far all are')
    return { ...whole.parts, ...whole.counts }
  }

  test('with a place and a note; ticked anew, the counters stay exact', async () => {
    const { sweepId, params } = await given()
    const body = { ...phoned, outcome: 'away' as const, place: sanya, note: '在女儿家' }
    await secretary.do(tickOff, { params, body })
    expect(await listOf(secretary, sweepId, home.branch)).toMatchObject([
      {
        outcome: 'away',
        place: ['海南省', '三亚市', '吉阳区'],
        regionCode: '460203',
        note: '在女儿家',
        version: 1,
        follow: 'file_trip',
      },
    ])
    expect(await countsOf(sweepId)).toMatchObject({ checked: 1, away: 1, at_home: 0 })
    await secretary.do(tickOff, { params, body: { ...phoned, outcome: 'at_home', seen: 1 } })
    expect(await countsOf(sweepId)).toMatchObject({ checked: 1, away: 0, at_home: 1 })
  })

  test('not reached is a part of its own, and counts as checked nowhere', async () => {
    const { sweepId, params } = await given()
    await secretary.do(tickOff, { params, body: { ...phoned, outcome: 'not_reached' } })
    expect(await countsOf(sweepId)).toMatchObject({ checked: 0, notReached: 1, left: 0 })
    const { sweeps } = await secretary.do(listSweeps, { query: { orgId: home.branch } })
    expect(sweeps).toMatchObject([{ own: { checked: 0, notReached: 1, left: 0 } }])
  })

  test('with 200 characters at most, and no number by which one could call', async () => {
    const { sweepId, params } = await given()
    const written = (note: string) =>
      secretary.call(tickOff, { params, body: { ...phoned, outcome: 'at_home', note } })
    for (const note of ['电话19900002121', '打 199 0000 2121 找他', '证件110101199001011234'])
      expect((await written(note)).error).toMatchObject({
        code: 'INVALID_INPUT',
        fields: { note: expect.stringContaining('备注里不写电话和证件号') },
      })
    expect((await written('长'.repeat(201))).error?.fields).toEqual({ note: '最多写 200 个字' })
    expect((await written('长'.repeat(200))).status).toBe(200)
    expect((await listOf(secretary, sweepId, home.branch))[0]?.note).toHaveLength(200)
  })

  test('two at once: one counts, the other is told', async () => {
    const { sweepId, params } = await given()
    const [one, other] = await Promise.all([
      secretary.call(tickOff, { params, body: { ...phoned, outcome: 'at_home' } }),
      town.call(tickOff, { params, body: { ...phoned, outcome: 'not_reached' } }),
    ])
    expect([one.status, other.status].sort()).toEqual([200, 409])
    expect([one.error?.code, other.error?.code]).toContain('CHANGED_MEANWHILE')
    const { checked, notReached } = await countsOf(sweepId)
    expect(checked + notReached).toBe(1)
  })

  test('many at once in one branch: every one counts, once', async () => {
    const members = await Promise.all(Array.from({ length: 8 }, () => aMember()))
    const sweepId = await givenSweep(system, town, home.town)
    const ticks = members.map((member) => ({
      ...{ params: { sweepId, orgId: home.branch, memberId: idOf(member) } },
      ...{ body: { ...phoned, outcome: 'at_home' as const }, key: `tick-off-${idOf(member)}` },
    }))
    const came = await Promise.all([...ticks, ...ticks].map((tick) => secretary.call(tickOff, tick)))
    expect(came.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 200))
    expect(await countsOf(sweepId)).toMatchObject({ checked: 8, at_home: 8 })
  })

  test('by the police with the outcome alone', async () => {
    const { params } = await given()
    const told = { outcome: 'away' as const, how: 'police' as const, seen: 0 }
    const refused = await secretary.call(tickOff, { params, body: { ...told, note: '据查在外地' } })
    expect(refused.error).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { note: '公安联动只记结果，不写经过' },
    })
    expect((await secretary.call(tickOff, { params, body: told })).status).toBe(200)
  })

  test('with a place that exists', async () => {
    const { params } = await given()
    const body = { ...phoned, outcome: 'away' as const, place: { regionCode: '999999' } }
    expect((await secretary.call(tickOff, { params, body })).error?.code).toBe('REGION_UNKNOWN')
  })

  test('not by another branch, another county, the department, nor for oneself; nor who is on no list', async () => {
    const { sweepId, params } = await given()
    const stranger = await givenSomebody(system, {
      role: { county: south, role: 'branch_secretary', orgId: south.branch },
    })
    const body = { ...phoned, outcome: 'at_home' as const }
    for (const who of [otherSecretary, stranger, await aMember()])
      expect((await who.call(tickOff, { params, body })).status).toBe(404)
    expect((await officer.call(tickOff, { params, body })).status).toBe(403)
    const both = await givenSomebody(system, {
      memberOf: { county: home, orgId: home.branch },
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    })
    const notListed = { ...params, memberId: idOf(both) }
    expect((await secretary.call(tickOff, { params: notListed, body })).status).toBe(404)
    const own = await givenSweep(system, town, home.town)
    const forOneself = { sweepId: own, orgId: home.branch, memberId: idOf(both) }
    expect((await both.call(tickOff, { params: forOneself, body })).status).toBe(403)
    const line = (await listOf(both, own, home.branch)).find(({ memberId }) => memberId === idOf(both))
    expect(line?.mayTick).toBe(false)
    expect(await countsOf(sweepId)).toMatchObject({ checked: 0, notReached: 0 })
  })

  test('the department counts and sees names and who was asked after, and neither what came of it nor places nor notes', async () => {
    const { sweepId, params } = await given()
    const body = { ...phoned, outcome: 'away' as const, place: sanya, note: '在女儿家' }
    await secretary.do(tickOff, { params, body })
    const [line] = await listOf(officer, sweepId, home.branch)
    expect(line).toMatchObject({ name: '林秀兰', version: 1, at: expect.any(String) })
    // Nor what is still to be done, which would tell.
    expect(line).toMatchObject({ follow: 'none', followDone: true, mayTick: false })
    for (const key of ['outcome', 'how', 'place', 'regionCode', 'since', 'note', 'tripId'])
      expect(line).not.toHaveProperty(key)
    const ofBranch = { sweepId, orgId: home.branch }
    const { parts } = await officer.do(listSweepMembers, { params: ofBranch })
    expect(parts).toEqual({ checked: 1, notReached: 0, left: 0 })
  })
})

describe('what is known of a member', () => {
  test('is found by the member, and can be stripped; the counters stay', async () => {
    const member = await aMember()
    const sweepId = await givenSweep(system, town, home.town)
    const params = { sweepId, orgId: home.branch, memberId: idOf(member) }
    const body = { ...phoned, outcome: 'away' as const, place: sanya, note: '在女儿家' }
    await secretary.do(tickOff, { params, body })
    const [{ listTicksOf, stripTicksParts }, { transact }] = await Promise.all([
      import('./door'),
      import('../writes/transact'),
    ])
    expect(await listTicksOf(idOf(member))).toMatchObject([{ sweepId, tick: { note: '在女儿家' } }])
    expect(await transact(await stripTicksParts(idOf(member)))).toBe('done')
    const [line] = await listOf(secretary, sweepId, home.branch)
    expect(line).toMatchObject({ outcome: 'away', version: 2 })
    expect(line).not.toHaveProperty('place')
    expect(line).not.toHaveProperty('note')
    expect(await stripTicksParts(idOf(member))).toEqual([])
  })

  test('of one whom the committee has taken over: the branch sees a name and ticks nothing', async () => {
    const { getMember, saveMemberParts } = await import('../member/door')
    const { transact } = await import('../writes/transact')
    const member = await aMember()
    const sweepId = await givenSweep(system, town, home.town)
    const before = await getMember(idOf(member))
    if (!before) throw new Error('nobody there')
    const after = { ...before, version: before.version + 1, heldBy: home.town }
    expect(await transact(saveMemberParts(before, after))).toBe('done')
    const params = { sweepId, orgId: home.branch, memberId: idOf(member) }
    const body = { ...phoned, outcome: 'away' as const, place: sanya, note: '在女儿家' }
    expect((await secretary.call(tickOff, { params, body })).status).toBe(403)
    await town.do(tickOff, { params, body })
    const [line] = await listOf(secretary, sweepId, home.branch)
    expect(line).toMatchObject({ name: '林秀兰', mayTick: false })
    expect(line).not.toHaveProperty('place')
    expect(line).not.toHaveProperty('note')
    expect(await listOf(town, sweepId, home.branch)).toMatchObject([{ note: '在女儿家', mayTick: true }])
  })

  test('of one who has moved on: the old branch keeps the name, and its list learns no trip', async () => {
    const { getMember, saveMemberParts } = await import('../member/door')
    const { transact } = await import('../writes/transact')
    const member = await aMember()
    const sweepId = await givenSweep(system, town, home.town)
    const params = { sweepId, orgId: home.branch, memberId: idOf(member) }
    const body = { ...phoned, outcome: 'away' as const, place: sanya, note: '在女儿家' }
    await secretary.do(tickOff, { params, body })
    const before = await getMember(idOf(member))
    if (!before) throw new Error('nobody there')
    const after = { ...before, version: before.version + 1, orgId: home.otherBranch }
    expect(await transact(saveMemberParts(before, after))).toBe('done')
    const lineSeenBy = async (who: Somebody) =>
      (await listOf(who, sweepId, home.branch)).find(({ memberId }) => memberId === params.memberId)
    const seen = await lineSeenBy(secretary)
    expect(seen).toMatchObject({ name: '林秀兰', version: 1 })
    expect(seen).not.toHaveProperty('outcome')
    expect(seen).not.toHaveProperty('place')
    expect(seen).not.toHaveProperty('note')
    expect(await lineSeenBy(town)).toMatchObject({ note: '在女儿家' })

    await givenFiledTrip(member)
    await secretary.do(tickOff, { params, body: { ...body, seen: 1 } })
    await town.call(settleFollow, { params })
    expect(await lineSeenBy(town)).not.toHaveProperty('tripId')
  })
})

describe('what was found is followed up', () => {
  const ticked = async (outcome: 'away' | 'not_reached' | 'transferred' | 'deceased') => {
    const member = await aMember()
    const sweepId = await givenSweep(system, town, home.town)
    const params = { sweepId, orgId: home.branch, memberId: idOf(member) }
    const place = outcome === 'away' ? { place: sanya } : {}
    await secretary.do(tickOff, { params, body: { ...phoned, outcome, ...place } })
    await system.cloud.stream.whenIdle()
    const line = async () =>
      (await listOf(secretary, sweepId, home.branch)).find(({ memberId }) => memberId === params.memberId)
    return { member, sweepId, params, line }
  }

  test('away: the member is asked to file, and settled once a trip is there', async () => {
    const { member, params, line } = await ticked('away')
    expect((await member.do(listInbox, { query: {} })).notices[0]?.code).toBe('sweep_please_file')
    expect((await secretary.call(settleFollow, { params })).error?.code).toBe('FOLLOW_NOT_DONE')
    const tripId = await givenFiledTrip(member)
    await secretary.do(settleFollow, { params })
    expect(await line()).toMatchObject({ follow: 'file_trip', followDone: true, tripId })
  })

  test('away without having told: the branch opens the trip, and the list is settled by it', async () => {
    const { params, line } = await ticked('away')
    const tripId = newId('trip')
    const body = {
      ...{ tripId, memberId: params.memberId, destination: sanya, reason: 'winter', leaveOn: today() },
      onBehalf: { source: 'phone_call' as const, consent: 'none' as const },
    }
    await secretary.do(fileTripOnBehalf, { body })
    await secretary.do(settleFollow, { params })
    expect(await line()).toMatchObject({ follow: 'file_trip', followDone: true, tripId })
  })

  test('away with a trip that is open: linked to it, and nobody is asked', async () => {
    const member = await aMember()
    const tripId = await givenFiledTrip(member)
    const sweepId = await givenSweep(system, town, home.town)
    const params = { sweepId, orgId: home.branch, memberId: idOf(member) }
    await secretary.do(tickOff, { params, body: { ...phoned, outcome: 'away', place: sanya } })
    await system.cloud.stream.whenIdle()
    expect(await listOf(secretary, sweepId, home.branch)).toMatchObject([{ tripId, followDone: true }])
    expect((await member.do(listInbox, { query: {} })).notices).toEqual([])
  })

  test('transferred and deceased: proposed, and done by the roster alone', async () => {
    const { getMember } = await import('../member/door')
    for (const outcome of ['transferred', 'deceased'] as const) {
      const { member, params, line } = await ticked(outcome)
      expect(await line()).toMatchObject({
        follow: outcome === 'deceased' ? 'death' : 'transfer',
        followDone: false,
      })
      expect((await secretary.call(settleFollow, { params })).error?.code).toBe('FOLLOW_NOT_DONE')
      expect(await getMember(idOf(member))).toMatchObject({ state: 'active' })
    }
  })

  test('not reached: when the sweep is closed, the committee above is told, and finds them', async () => {
    const { sweepId, params, line } = await ticked('not_reached')
    expect((await secretary.call(settleFollow, { params })).error?.code).toBe('FOLLOW_NOT_DONE')
    expect((await secretary.call(closeSweep, { params: { sweepId } })).status).toBe(403)
    await town.do(closeSweep, { params: { sweepId } })
    await system.cloud.stream.whenIdle()
    const { notices } = await town.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('sweep_not_reached')
    await town.do(settleFollow, { params })
    expect(await line()).toMatchObject({ outcome: 'not_reached', followDone: true })
  })

  test('a closed sweep takes no ticks, and closes once', async () => {
    const { sweepId, params } = await ticked('not_reached')
    await town.do(closeSweep, { params: { sweepId } })
    expect(await town.do(closeSweep, { params: { sweepId } })).toMatchObject({ state: 'closed', version: 2 })
    const late = await secretary.call(tickOff, { params, body: { ...phoned, outcome: 'at_home', seen: 1 } })
    expect(late.error?.code).toBe('SWEEP_CLOSED')
  })
})
