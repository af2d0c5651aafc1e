import * as reports from '@shared/community-report/contract'
import { listInServiceMembers } from '@shared/community/contract'
import { revealInService } from '@shared/community/reveal-contract'
import type { PlaceId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenInService, givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let places: Awaited<ReturnType<typeof givenPlaces>>
let member: Somebody
/** Works for the community. */
let worker: Somebody
/** Works in the organisation that answers for it. */
let branch: Somebody

const offer = { skills: ['medical' as const], takes: ['care' as const], freeAt: ['weekend_day' as const] }
const introduction = { text: '我们在海棠路 1 号三楼，有事随时来', phone: '0898-8000000' }

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role: { ...role, placeId: places.community } })
  branch = await givenSomebody(system, { role: { ...role, role: 'party_worker' } })
})
afterAll(() => system.close())
beforeEach(async () => {
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
})

const bodyAt = (placeId: PlaceId) => ({ inServiceId: newId('inService'), placeId, ...offer })
const fileAt = async (placeId: PlaceId, who = member) => {
  const { id } = await who.do(reports.fileCommunityReport, { body: bodyAt(placeId) })
  const { reports: own } = await who.do(reports.listOwnCommunityReports, {})
  const found = own.find(({ inServiceId }) => inServiceId === id)
  if (!found) throw new Error('not there')
  return found
}
const waitingAt = (placeId: PlaceId, who = worker) =>
  who.do(reports.listCommunityReports, { params: { placeId }, query: { state: 'waiting' } })
const codeOf = async (got: Promise<{ error: { code: string } | undefined }>) => (await got).error?.code
const noticesOf = async (who: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}

describe('a report to the compound', () => {
  it('waits for whoever answers for the place, who is told, and is in no list until then', async () => {
    const { inServiceId, state, place, orgName } = await fileAt(places.compound)
    expect({ state, place, orgName }).toEqual({
      ...{ state: 'waiting', place: ['海棠花园', '海棠社区'], orgName: '海棠社区党总支' },
    })
    // A compound without a branch falls to its community.
    const { reports: waiting } = await waitingAt(places.community)
    expect(waiting.find((one) => one.inServiceId === inServiceId)).toMatchObject({
      ...{ name: member.member?.name, orgName: '柳湾村支部', place: '海棠花园', ...offer },
      listedBefore: false,
    })
    const { members } = await worker.do(listInServiceMembers, {
      ...{ params: { placeId: places.compound }, query: {} },
    })
    expect(members.map((one) => one.inServiceId)).not.toContain(inServiceId)
    expect(await noticesOf(branch)).toContain('community_report_waiting')
  })

  it('is confirmed with a word about who they are, and placed in a group; the member reads both', async () => {
    const { inServiceId } = await fileAt(places.compound)
    const params = { inServiceId }
    await worker.do(reports.confirmCommunityReport, { params, body: { introduction, group: '2 栋' } })
    const [own] = (await member.do(reports.listOwnCommunityReports, {})).reports
    expect(own).toMatchObject({ state: 'confirmed', introduction, group: '2 栋' })
    expect(await noticesOf(member)).toEqual(['community_report_confirmed'])
    // Another group is to be read, and disturbs nobody.
    await branch.do(reports.confirmCommunityReport, { params, body: { introduction, group: '3 栋' } })
    expect(await noticesOf(member)).toEqual(['community_report_confirmed'])
    const { members } = await worker.do(listInServiceMembers, {
      ...{ params: { placeId: places.compound }, query: {} },
    })
    expect(members.map((one) => one.inServiceId)).toContain(inServiceId)
  })

  it('takes up the row that the community’s own sheet has of the member', async () => {
    if (!member.member) throw new Error('a member')
    const { memberId, name } = member.member
    const who = { countyId: county.countyId, placeId: places.elsewhere, name, memberId }
    const listed = await givenInService({ ...who, phone: '19900080031', unit: '县医院' })
    const other = await givenInService({ ...who, name: '另一位', phone: '19900080032' })
    const { inServiceId } = await fileAt(places.elsewhere)
    expect(inServiceId).toBe(listed.inServiceId)
    expect(inServiceId).not.toBe(other.inServiceId)
    const { reports: waiting } = await waitingAt(places.elsewhere, branch)
    expect(waiting).toMatchObject([{ inServiceId, phone: '199****0031', listedBefore: true }])
  })

  it('is changed by the member alone, and ended by either side for its own reasons', async () => {
    const { inServiceId } = await fileAt(places.compound)
    const params = { inServiceId }
    const said = { ...offer, speciality: '推拿', takes: [] }
    await member.do(reports.changeCommunityReport, { params, body: said })
    expect(await codeOf(worker.call(reports.changeCommunityReport, { params, body: said }))).toBe('NOT_FOUND')
    expect((await member.do(reports.listOwnCommunityReports, {})).reports[0]).toMatchObject(said)
    const end = (who: Somebody, why: 'moved' | 'not_here') =>
      who.call(reports.endCommunityReport, { params, body: { why } })
    expect(await codeOf(end(member, 'not_here'))).toBe('REPORT_STEP_NOT_POSSIBLE')
    expect(await codeOf(end(worker, 'moved'))).toBe('REPORT_STEP_NOT_POSSIBLE')
    expect(await end(member, 'moved')).toMatchObject({ status: 200 })
    expect(await codeOf(end(worker, 'not_here'))).toBe('REPORT_STEP_NOT_POSSIBLE')
    expect(await noticesOf(branch)).toContain('community_report_left')
    expect((await member.do(reports.listOwnCommunityReports, {})).reports[0]).toMatchObject({
      ...{ state: 'over', why: 'moved', freeAt: [] },
    })
  })

  it('of somebody who isn’t found there ends, and they are told', async () => {
    const { inServiceId } = await fileAt(places.compound)
    await worker.do(reports.endCommunityReport, { params: { inServiceId }, body: { why: 'not_here' } })
    expect(await noticesOf(member)).toEqual(['community_report_not_here'])
  })

  it('opens its number once it is confirmed, and no longer when it is over', async () => {
    const told = { ...bodyAt(places.compound), phone: '19900080033' }
    await member.do(reports.fileCommunityReport, { body: told })
    const params = { inServiceId: told.inServiceId }
    const opens = () => codeOf(worker.call(revealInService, { params }))
    expect(await opens()).toBe('NOTHING_TO_REVEAL')
    await worker.do(reports.confirmCommunityReport, { params, body: { introduction } })
    expect(await opens()).toBeUndefined()
    await member.do(reports.endCommunityReport, { params, body: { why: 'moved' } })
    expect(await opens()).toBe('NOTHING_TO_REVEAL')
  })

  it('begins again at the place that was left, on the row that was there', async () => {
    const { inServiceId } = await fileAt(places.compound)
    await member.do(reports.endCommunityReport, { params: { inServiceId }, body: { why: 'left' } })
    expect(await fileAt(places.compound)).toMatchObject({ inServiceId, state: 'waiting' })
  })

  it('is made once for a place, however often and fast it is sent, and at three places at most', async () => {
    const sent = Array.from({ length: 4 }, () =>
      member.call(reports.fileCommunityReport, { body: bodyAt(places.compound) }),
    )
    const answers = (await Promise.all(sent)).map(({ status, error }) => error?.code ?? status)
    expect(answers.map(String).sort()).toEqual(['201', ...Array<string>(3).fill('REPORTED_HERE_ALREADY')])
    await fileAt(places.community)
    await fileAt(places.elsewhere)
    const { compound } = await givenPlaces(system, county)
    expect(await codeOf(member.call(reports.fileCommunityReport, { body: bodyAt(compound) }))).toBe(
      'HOMES_FULL',
    )
  })

  it('is nobody’s business but theirs: other places, other counties, and oneself', async () => {
    const { inServiceId } = await fileAt(places.compound)
    const params = { inServiceId }
    const role = { county, role: 'community_worker' as const, orgId: county.community }
    const other = await givenSomebody(system, { role: { ...role, placeId: places.elsewhere } })
    const body = { introduction }
    expect(await codeOf(other.call(reports.confirmCommunityReport, { params, body }))).toBe('NOT_ALLOWED')
    expect(
      await codeOf(
        other.call(reports.listCommunityReports, {
          ...{ params: { placeId: places.compound }, query: { state: 'waiting' } },
        }),
      ),
    ).toBe('NOT_ALLOWED')
    const far = await givenCounty()
    const stranger = await givenSomebody(system, { memberOf: { county: far, orgId: far.branch } })
    expect(await codeOf(stranger.call(reports.fileCommunityReport, { body: bodyAt(places.compound) }))).toBe(
      'PLACE_UNKNOWN',
    )
    expect(await codeOf(stranger.call(reports.endCommunityReport, { params, body: { why: 'left' } }))).toBe(
      'NOT_FOUND',
    )
  })

  it('is gone with the member who has asked to be erased', async () => {
    if (!member.member) throw new Error('a member')
    const { memberId } = member.member
    await fileAt(places.compound)
    const { getHomes, inCommunityOf, leaveCommunity } = await import('../community/door')
    await leaveCommunity(memberId)
    expect(await getHomes(memberId)).toBeUndefined()
    expect((await inCommunityOf(memberId)).inServiceMembers).toEqual([])
  })
})

describe('a unit', () => {
  it('reports to the community where it stands, says anew what it offers, and leaves', async () => {
    const unit = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.branch },
    })
    const body = { orgId: county.branch, placeId: places.community, offers: '会议室晚上可以用' }
    await unit.do(reports.putUnitReport, { body })
    await unit.do(reports.putUnitReport, { body: { ...body, offers: '会议室周末可以用' } })
    const told = await noticesOf(branch)
    expect(told.filter((code) => code === 'unit_reported')).toHaveLength(1)
    const { units } = await worker.do(reports.listUnitReports, { query: { placeId: places.community } })
    expect(units).toMatchObject([
      { orgName: '柳湾村支部', place: '海棠社区', offers: '会议室周末可以用', orgPhone: '19900009001' },
    ])
    expect(
      await codeOf(unit.call(reports.putUnitReport, { body: { ...body, placeId: places.compound } })),
    ).toBe('UNIT_REPORTS_TO_COMMUNITY')
    expect(await codeOf(branch.call(reports.putUnitReport, { body }))).toBe('NOT_ALLOWED')
    await unit.do(reports.putUnitReport, { body: { ...body, ended: true } })
    expect(await unit.do(reports.listUnitReports, { query: { orgId: county.branch } })).toEqual({ units: [] })
    expect(await codeOf(unit.call(reports.putUnitReport, { body: { ...body, ended: true } }))).toBe(
      'NOT_FOUND',
    )
  })
})
