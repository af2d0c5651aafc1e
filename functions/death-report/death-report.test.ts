import * as reports from '@shared/death-report/contract'
import type { Body } from '@shared/endpoint'
import * as members from '@shared/member/contract'
import { listInbox } from '@shared/notice/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenInService, givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'
import { givenOnRoster } from '../testing/unbound'

let system: System
let county: TestCounty
let at: Awaited<ReturnType<typeof givenPlaces>>
let worker: Somebody
let secretary: Somebody
let committee: Somebody

beforeAll(async () => {
  system = await startSystem()
})
beforeEach(async () => {
  county = await givenCounty()
  at = await givenPlaces(system, county)
  worker = await givenSomebody(system, {
    role: { county, role: 'community_worker', orgId: county.community, placeId: at.community },
  })
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  committee = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
})
afterAll(() => system.close())

const params = () => ({ placeId: at.community })
type Who = Body<typeof reports.reportDeath>['who']
const tell = (who: Who, as = worker, more: { on?: ReturnType<typeof dayOf> } = {}) => {
  const reportId = newId('deathReport')
  return as.call(reports.reportDeath, { params: params(), body: { reportId, who, ...more } })
}
const named = (name: string, orgId = county.branch): Who => ({ known: 'by_name', orgId, name })
const roster = (name: string, phone: string) => givenOnRoster(county, { name, phone })
const waiting = async (who: Somebody, orgId = county.branch) =>
  (await who.do(reports.listDeathReports, { query: { orgId } })).reports
const readAs = (who: Somebody, memberId: Awaited<ReturnType<typeof roster>>['memberId']) =>
  who.do(members.readMember, { params: { memberId } })
/** All of an answer that could tell one report from another, but for its own id and time. */
const sayingOf = ({ status, output }: Awaited<ReturnType<typeof tell>>) => ({
  status,
  output: { ...output, id: '', at: '' },
})

describe('a community tells of a death', () => {
  it('of somebody who has reported to it: messages stop at once, and the branch is the second person', async () => {
    const known = await roster('石小满', '19900080031')
    const { inServiceId } = await givenInService({ ...known, ...county, placeId: at.community })
    expect(await tell({ known: 'in_service', inServiceId })).toMatchObject({ status: 201 })
    expect(await readAs(secretary, known.memberId)).toMatchObject({
      ...{ state: 'active', death: { confirmed: false, recordedByReader: false } },
    })
    const { findByPhone } = await import('../member/door')
    expect(await findByPhone(county.countyId, known.phone)).toEqual([])
    await system.cloud.stream.whenIdle()
    const { notices } = await secretary.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('member_death_to_confirm')
    await secretary.do(members.confirmDeath, { params: { memberId: known.memberId } })
    expect(await readAs(committee, known.memberId)).toMatchObject({ state: 'deceased' })
    await committee.do(members.reverseDeath, { params: { memberId: known.memberId } })
    expect(await readAs(secretary, known.memberId)).toMatchObject({ state: 'active' })
  })

  it('by name and branch: the branch looks who it is, and confirms', async () => {
    const { memberId } = await roster('何玉梅', '19900080032')
    const on = addDays(dayOf(instant(system.cloud.clock.now())), -2)
    await tell(named(' 何玉梅 '), worker, { on })
    await system.cloud.stream.whenIdle()
    const { notices } = await secretary.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('death_reported')
    const [report] = await waiting(secretary)
    expect(report).toMatchObject({
      ...{ name: '何玉梅', on, placeName: '海棠社区', reportedByReader: false },
      responsible: { name: '海棠社区党总支' },
    })
    const body = { reportId: report?.reportId ?? newId('deathReport') }
    const sent = { params: { memberId }, body, key: newKey() }
    const first = await secretary.do(members.confirmReportedDeath, sent)
    expect(await secretary.do(members.confirmReportedDeath, sent)).toEqual(first)
    expect(await readAs(secretary, memberId)).toMatchObject({
      ...{ state: 'deceased', death: { on, confirmed: true, recordedByReader: false } },
    })
    expect(await waiting(secretary)).toEqual([])
  })

  it('and is answered the same, whether there is such a member or not, alive or not, of the roster or not', async () => {
    const { memberId, name, phone } = await roster('石大满', '19900080033')
    const row = { ...county, placeId: at.community, name, phone }
    const [onRoster, onNone] = [await givenInService({ ...row, memberId }), await givenInService(row)]
    const all = [
      await tell(named('石大满')),
      await tell(named('没有这个人')),
      await tell({ known: 'in_service', ...onRoster }),
      await tell({ known: 'in_service', ...onRoster }),
    ].map(sayingOf)
    for (const one of all) expect(one).toEqual(all[0])
    expect(JSON.stringify(all)).not.toMatch(/石大满|mem_|org_/)
    // Whom the community's own list knows as no member, nobody would be told of.
    expect(await tell({ known: 'in_service', ...onNone })).toMatchObject({
      error: { code: 'DEATH_NEEDS_BRANCH' },
    })
  })

  it('of its own people alone: not of a row of elsewhere, not for another place, not of oneself', async () => {
    const known = await roster('石三满', '19900080034')
    const elsewhere = await givenInService({ ...known, ...county, placeId: at.elsewhere })
    expect(await tell({ known: 'in_service', ...elsewhere })).toMatchObject({ status: 404 })
    expect(await tell(named('石三满'), secretary)).toMatchObject({ status: 403 })
    const other = await givenSomebody(system, {
      role: { county, role: 'community_worker', orgId: county.community, placeId: at.elsewhere },
    })
    expect(await tell(named('石三满'), other)).toMatchObject({ status: 403 })
    expect(await tell(named('石三满', county.town))).toMatchObject({ status: 404 })
    const far = await givenCounty({ name: '南湾县' })
    expect(await tell(named('石三满', far.branch))).toMatchObject({ status: 404 })
    const alive = await givenSomebody(system, {
      memberOf: { county, orgId: county.branch },
      role: { county, role: 'community_worker', orgId: county.community, placeId: at.community },
    })
    const own = { memberId: alive.member?.memberId ?? newId('member'), name: '林秀兰', phone: '19900080035' }
    const mine = await givenInService({ ...own, ...county, placeId: at.community })
    expect(await tell({ known: 'in_service', ...mine }, alive)).toMatchObject({ status: 403 })
  })

  it('by a row that names somebody else than whom it is linked to stops nothing: their branch is told, and looks', async () => {
    const { memberId, name, phone } = await roster('石四满', '19900080038')
    const far = await givenCounty({ name: '南湾县' })
    const foreign = await givenOnRoster(far, { name: '石五满', phone: '19900080039' })
    const row = { countyId: county.countyId, placeId: at.community, phone }
    const named = await givenInService({ ...row, memberId, name })
    const other = await givenInService({ ...row, memberId, name: '赵一一' })
    const crossed = await givenInService({ ...row, memberId: foreign.memberId, name: '石五满' })
    const householdId = newId('household')
    const [{ saveAnchorHouseholdParts }, { transact }] = await Promise.all([
      import('../community/door'),
      import('../writes/transact'),
    ])
    const home = { householdId, version: 1, countyId: county.countyId, placeId: at.community }
    await transact(saveAnchorHouseholdParts(undefined, { ...home, name: '1 号楼中心户', memberId }))
    const told = [
      await tell({ known: 'in_service', ...other }),
      await tell({ known: 'household', householdId }),
    ].map(sayingOf)
    expect((await readAs(secretary, memberId)).death).toBeUndefined()
    expect((await waiting(secretary)).map((one) => one.name).sort()).toEqual(['1 号楼中心户', '赵一一'])
    expect(await tell({ known: 'in_service', ...crossed })).toMatchObject({
      error: { code: 'DEATH_NEEDS_BRANCH' },
    })
    const { getMember } = await import('../member/door')
    expect((await getMember(foreign.memberId))?.death).toBeUndefined()
    told.push(sayingOf(await tell({ known: 'in_service', ...named })))
    for (const one of told) expect(one).toEqual(told[0])
    expect((await readAs(secretary, memberId)).death).toMatchObject({ confirmed: false })
  })

  it('on no day that is still to come', async () => {
    const on = addDays(dayOf(instant(system.cloud.clock.now())), 1)
    expect(await tell(named('何玉梅'), worker, { on })).toMatchObject({ error: { code: 'DAY_IN_FUTURE' } })
  })
})

describe('what a community has told', () => {
  it('is nothing that whoever told it may confirm', async () => {
    const { memberId } = await roster('何玉梅', '19900080036')
    const known = await givenInService({
      ...{ countyId: county.countyId, placeId: at.community, memberId, name: '何玉梅', phone: '19900080036' },
    })
    // One person: works in the community, and is the branch's secretary.
    const both = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.branch },
    })
    const [{ GrantEntity }, { PutItemCommand }] = await Promise.all([
      import('../account/door'),
      import('dynamodb-toolbox/entity/actions/put'),
    ])
    const grant = { ...worker.grant, grantId: newId('grant') }
    const { accountId } = both
    await GrantEntity.build(PutItemCommand)
      .item({ accountId, grantId: grant.grantId, grant, schema: 1 })
      .send()
    const asWorker: Somebody = {
      ...both,
      call: (endpoint, sent) => both.call(endpoint, { ...sent, actingAs: grant.grantId }),
    }
    expect(await tell(named('何玉梅'), asWorker)).toMatchObject({ status: 201 })
    const [report] = await waiting(both)
    expect(report).toMatchObject({ reportedByReader: true })
    const body = { reportId: report?.reportId ?? newId('deathReport') }
    const refused = { error: { code: 'SECOND_PERSON_NEEDED' } }
    expect(await both.call(members.confirmReportedDeath, { params: { memberId }, body })).toMatchObject(
      refused,
    )
    await tell({ known: 'in_service', ...known }, asWorker)
    expect(await both.call(members.confirmDeath, { params: { memberId } })).toMatchObject(refused)
    await secretary.do(members.confirmDeath, { params: { memberId } })
  })

  it('is seen by the branch it was told, and where nobody works there by the committee above', async () => {
    await tell(named('何玉梅', county.otherBranch))
    await tell(named('林秀兰'))
    expect(await waiting(committee, county.otherBranch)).toHaveLength(1)
    const list = (who: Somebody, orgId = county.branch) =>
      who.call(reports.listDeathReports, { query: { orgId } })
    for (const who of [worker, committee]) expect((await list(who)).status).toBe(403)
    expect((await list(secretary, county.otherBranch)).status).toBe(403)
    const { memberId } = await roster('林秀兰', '19900080037')
    const [report] = await waiting(committee, county.otherBranch)
    const body = { reportId: report?.reportId ?? newId('deathReport') }
    // It was told of the other branch's people.
    expect(await committee.call(members.confirmReportedDeath, { params: { memberId }, body })).toMatchObject({
      status: 404,
    })
  })

  it('is closed as nobody of theirs, once, and the name is gone', async () => {
    await tell(named('没有这个人'))
    const [report] = await waiting(secretary)
    const closing = {
      params: { reportId: report?.reportId ?? newId('deathReport') },
      body: { outcome: 'not_ours' as const },
    }
    expect((await committee.call(reports.closeDeathReport, closing)).status).toBe(403)
    await secretary.do(reports.closeDeathReport, closing)
    expect(await waiting(secretary)).toEqual([])
    expect((await secretary.call(reports.closeDeathReport, closing)).status).toBe(404)
  })
})
