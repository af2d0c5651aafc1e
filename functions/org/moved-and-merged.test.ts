import { listInbox } from '@shared/notice/contract'
import * as orgs from '@shared/org/contract'
import {
  confirmArrival,
  fileTrip,
  listWaitingTrips,
  placeTrip,
  readTrip,
  registerTrip,
  reportReturn,
  routeTrip,
} from '@shared/trip/contract'
import type { OrgId } from '@shared/ids'
import { readToday } from '@shared/today/contract'
import {
  givenCounty,
  givenSomebody,
  newId,
  onRoster,
  type Somebody,
  type TestCounty,
} from '../testing/people'
import { measureAlone } from '../testing/measure-alone'
import { startSystem, type System } from '../testing/system'
import { aFiling } from '../testing/trips'

let system: System
let county: TestCounty
let officer: Somebody

const approvedBy = '云岭县委组织部'
const worker = (role: 'county_officer' | 'party_worker' | 'branch_secretary', orgId: OrgId) =>
  givenSomebody(system, { role: { county, role, orgId } })

beforeAll(async () => {
  system = await startSystem({ meter: true })
})
beforeEach(async () => {
  county = await givenCounty()
  officer = await worker('county_officer', county.root)
})
afterAll(() => system.close())

/** So many more members of a branch, who have no phone. */
async function givenMembers(orgId: OrgId, count: number) {
  const [{ saveMemberParts }, { transact }] = await Promise.all([
    import('../member/door'),
    import('../writes/transact'),
  ])
  const { countyId } = county
  const members = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      onRoster({ memberId: newId('member'), countyId, orgId, name: `柳青${i + 1}`, phone: '19900000000' }),
    ),
  )
  for (let i = 0; i < count; i += 50)
    await transact(members.slice(i, i + 50).flatMap((one) => saveMemberParts(undefined, one)))
}

async function givenTrip(member: Somebody) {
  const tripId = newId('trip')
  await member.do(fileTrip, { body: { tripId, ...aFiling() } })
  return tripId
}

describe('a branch of forty that is moved under another committee', () => {
  it('is seen by the old superior no longer and by the new one wholly, after one transaction of one node', async () => {
    const other = { orgId: newId('org'), parentId: county.root, name: '石岭镇党委', approvedBy }
    await officer.do(orgs.createOrg, { body: { ...other, level: 'committee', type: 'regular' } })
    const [before, after] = [
      await worker('party_worker', county.town),
      await worker('party_worker', other.orgId),
    ]
    await givenMembers(county.branch, 39)
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    const tripId = await givenTrip(member)
    const ask = async (who: Somebody) => [
      (await who.call(readTrip, { params: { tripId } })).status,
      (await who.call(orgs.readOrgHistory, { params: { orgId: county.branch }, query: {} })).status,
      (await who.call(registerTrip, { params: { tripId } })).status,
    ]
    expect(await ask(after)).toEqual([404, 403, 404])
    expect((await before.call(readTrip, { params: { tripId } })).status).toBe(200)

    const { calls } = await measureAlone(system, () =>
      officer.do(orgs.moveOrg, {
        params: { orgId: county.branch },
        body: { parentId: other.orgId, approvedBy },
      }),
    )
    const writes = calls.filter(({ accesses }) =>
      accesses.some(({ action }) => /Put|Update|Delete/.test(action)),
    )
    expect(writes).toHaveLength(1)
    const kinds = writes.flatMap(({ accesses }) => accesses.flatMap(({ partitionKeys }) => partitionKeys))
    // The node, the version of the tree, and what every command leaves behind. No member, no trip.
    expect(kinds.map((key) => key.split('#')[0]).sort()).toEqual(['AUD', 'CTY', 'EVT', 'IDM', 'TRE'])

    expect(await ask(before)).toEqual([404, 403, 404])
    expect(await ask(after)).toEqual([200, 200, 200])
  })
})

describe('a branch that is closed while it has a guest', () => {
  it('takes no more, and what it would be told is told to the nearest open one above', async () => {
    const host = await givenSomebody(system, {
      role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
    })
    const [secretary, above] = [
      await worker('branch_secretary', county.branch),
      await worker('party_worker', county.community),
    ]
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    const params = { tripId: await givenTrip(member) }
    await secretary.do(registerTrip, { params })
    await secretary.do(routeTrip, { params, body: { stationId: county.station } })
    await host.do(confirmArrival, { params })
    await host.do(placeTrip, { params, body: { orgId: county.communityBranch } })
    await officer.do(orgs.closeOrg, { params: { orgId: county.communityBranch }, body: { approvedBy } })
    const again = await host.call(placeTrip, { params, body: { orgId: county.communityBranch } })
    expect(again.error?.code).toBe('BRANCH_NOT_HERE')
    await member.do(reportReturn, { params })
    await system.cloud.stream.whenIdle()
    const { notices } = await above.do(listInbox, { query: {} })
    expect(notices).toContainEqual(expect.objectContaining({ ...params, code: 'trip_went_home' }))
  })
})

describe('a branch that is merged into another', () => {
  const merge = (orgId: OrgId, into: OrgId) =>
    officer.do(orgs.mergeOrg, { params: { orgId }, body: { into, approvedBy } })

  it('belongs to it at once: its members, their trips, who held a role in it, and what is told', async () => {
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    const oldSecretary = await worker('branch_secretary', county.branch)
    const secretary = await worker('branch_secretary', county.otherBranch)
    const tripId = await givenTrip(member)
    const waiting = { query: { orgId: county.otherBranch } }
    expect((await secretary.do(listWaitingTrips, waiting)).trips).toEqual([])
    expect((await secretary.call(readTrip, { params: { tripId } })).status).toBe(404)

    await merge(county.branch, county.otherBranch)
    for (const who of [secretary, oldSecretary]) {
      expect((await who.do(listWaitingTrips, waiting)).trips).toMatchObject([{ tripId }])
      expect((await who.do(readToday, {})).waiting).toMatchObject([{ tripId }])
      expect((await who.do(readTrip, { params: { tripId } })).side).toBe('origin')
    }
    // A phone that still knows the old id gets the other branch.
    const { org } = await oldSecretary.do(orgs.readOrg, { params: { orgId: county.branch } })
    expect(org).toMatchObject({ orgId: county.otherBranch, name: '石桥村支部' })
    const { orgs: listed } = await secretary.do(orgs.listOrgs, {})
    expect(listed.map(({ orgId }) => orgId)).not.toContain(county.branch)

    // What is filed from now on is filed with the other, and what the old trip does is told to it.
    await secretary.do(registerTrip, { params: { tripId } })
    const next = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    const second = await givenTrip(next)
    await system.cloud.stream.whenIdle()
    const { notices } = await oldSecretary.do(listInbox, { query: {} })
    expect(notices).toContainEqual(expect.objectContaining({ code: 'trip_to_register', tripId: second }))
  })

  it('goes on page by page through what waits under both ids', async () => {
    const { listWaitingOf } = await import('../trip/door')
    const { readCountyWithTree } = await import('./door')
    for (const orgId of [county.branch, county.otherBranch, county.branch])
      await givenTrip(await givenSomebody(system, { memberOf: { county, orgId } }))
    await merge(county.branch, county.otherBranch)
    const { tree } = await readCountyWithTree(county.countyId)
    for (const limit of [1, 2, 3, 50]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await listWaitingOf(county.otherBranch, tree, cursor, limit)
        seen.push(...page.trips.map(({ tripId }) => tripId))
        cursor = page.cursor
      } while (cursor)
      expect(new Set(seen).size).toBe(3)
      expect(seen).toHaveLength(3)
    }
  })

  it('has its members rewritten by and by, a bounded number each run, until none is left', async () => {
    const { listMembers } = await import('../member/door')
    await givenMembers(county.branch, 130)
    await merge(county.branch, county.otherBranch)
    const left = async () => (await listMembers(county.branch, 'everybody')).length
    const run = async () => {
      await system.cloud.runSchedule()
      return left()
    }
    expect(await run()).toBe(30)
    expect(await run()).toBe(0)
    expect(await listMembers(county.otherBranch)).toHaveLength(130)
    await run()
    const { listMergesDue } = await import('./merge-job.store')
    const { dayOf, instant } = await import('@shared/time')
    expect(await listMergesDue(dayOf(instant(system.cloud.clock.now())), 10)).toEqual([])
  })

  it('is not merged into its own, into another level, or into what is closed', async () => {
    const refused = async (orgId: OrgId, into: OrgId) =>
      (await officer.call(orgs.mergeOrg, { params: { orgId }, body: { into, approvedBy } })).error?.code
    expect(await refused(county.branch, county.branch)).toBe('ORG_LOOP')
    expect(await refused(county.branch, county.town)).toBe('ORG_LEVEL_WRONG')
    expect(await refused(county.root, county.town)).toBe('ORG_IS_ROOT')
    await merge(county.branch, county.otherBranch)
    expect(await refused(county.branch, county.communityBranch)).toBe('ORG_CLOSED')
    // Whoever names the old id means the other.
    expect(await refused(county.otherBranch, county.branch)).toBe('ORG_LOOP')
    await merge(county.communityBranch, county.branch)
    const { org } = await officer.do(orgs.readOrg, { params: { orgId: county.communityBranch } })
    expect(org.orgId).toBe(county.otherBranch)
  })
})
