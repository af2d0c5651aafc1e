import * as v from 'valibot'
import { whoAmI } from '@shared/account/contract'
import {
  acceptInvitation,
  confirmGrant,
  extendGrant,
  giveGrant,
  inviteToRole,
  listGrants,
  readInvitation,
  revokeGrant,
} from '@shared/grant/contract'
import { type GrantId, idOf } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import { createOrg, mergeOrg, readOrg } from '@shared/org/contract'
import { instant, type Instant } from '@shared/time'
import { listWaitingTrips, registerTrip } from '@shared/trip/contract'
import { readToday } from '@shared/today/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'
import { givenNewcomer, givenOnRoster } from '../testing/unbound'

let system: System
let county: TestCounty
let worker: Somebody
let officer: Somebody
const refused = (status: number, code: string) => ({
  status,
  error: { code, message: expect.stringMatching(/[一-龥]/) as unknown },
})
const inDays = (days: number): Instant => instant(system.cloud.clock.now() + days * 86_400_000)
const member = (orgId = county.branch) => givenSomebody(system, { memberOf: { county, orgId } })
const memberIdOf = (who: Somebody) => who.member?.memberId ?? newId('member')
// Beside whoever has it: what becomes of them is the matter of its own tests.
const secretaryAt = (orgId = county.branch) => ({ role: 'branch_secretary' as const, orgId, beside: true })
/** The id of a receipt is that of the role. */
const grantIdOf = (got: { output: { id: string } | undefined }): GrantId =>
  v.parse(idOf('grant'), got.output?.id)

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  worker = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } })
})
afterAll(() => system.close())

describe('giving a role', () => {
  test('the organisation above gives it; it counts at once, ends with the term, and the holder is told', async () => {
    const holder = await member()
    const given = await worker.call(giveGrant, {
      body: { ...secretaryAt(), memberId: memberIdOf(holder) },
    })
    expect(given).toMatchObject({ status: 201, output: { state: 'given' } })
    const me = await holder.do(whoAmI, {})
    expect(me.grants).toMatchObject([{ role: 'branch_secretary', orgName: '柳湾村支部' }])
    expect(Date.parse(me.grants[0]?.expiresAt ?? '')).toBeLessThanOrEqual(Date.parse(inDays(1827)))
    await system.cloud.stream.whenIdle()
    const { notices } = await holder.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('grant_given')
    const list = await worker.do(listGrants, { query: { orgId: county.branch } })
    expect(list.grants).toContainEqual(
      expect.objectContaining({
        ...{ grantId: grantIdOf(given), state: 'in_force', holderName: '林秀兰', mine: false },
        mayRevoke: true,
      }),
    )
  })

  test('never for oneself, never from beside or below, never over another county', async () => {
    const boss = await givenSomebody(system, {
      memberOf: { county, orgId: county.branch },
      role: { county, role: 'party_worker', orgId: county.town },
    })
    const self = { ...secretaryAt(), memberId: memberIdOf(boss) }
    expect(await boss.call(giveGrant, { body: self })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    const holder = await member()
    const body = { ...secretaryAt(county.otherBranch), memberId: memberIdOf(holder) }
    const away = await givenCounty({ name: '南湾县' })
    const others = [
      await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId: county.otherBranch } }),
      await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.community } }),
      holder,
    ]
    for (const other of others)
      expect(await other.call(giveGrant, { body })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    const stranger = await givenSomebody(system, {
      role: { county: away, role: 'county_officer', orgId: away.root },
    })
    expect(await stranger.call(giveGrant, { body })).toMatchObject(refused(404, 'NOT_FOUND'))
  })

  test('an unbound member, a role that the place lacks, an impossible term, a role held already', async () => {
    const unbound = await givenOnRoster(county, { name: '何建国', phone: '19900030001' })
    const post = { ...secretaryAt(), memberId: unbound.memberId }
    expect(await worker.call(giveGrant, { body: post })).toMatchObject(refused(409, 'HOLDER_NOT_BOUND'))
    const holder = await member()
    const memberId = memberIdOf(holder)
    for (const body of [
      { role: 'party_worker' as const, orgId: county.branch, memberId },
      { role: 'station_host' as const, orgId: county.branch, memberId },
      { ...secretaryAt(), memberId, stationId: county.station },
    ])
      expect(await worker.call(giveGrant, { body })).toMatchObject(refused(400, 'ROLE_NOT_HERE'))
    for (const term of [{ expiresAt: inDays(-1) }, { expiresAt: inDays(3000) }, { deputy: true }])
      expect(await worker.call(giveGrant, { body: { ...secretaryAt(), memberId, ...term } })).toMatchObject(
        refused(400, 'TERM_IMPOSSIBLE'),
      )
    await worker.do(giveGrant, { body: { ...secretaryAt(), memberId } })
    expect(await worker.call(giveGrant, { body: { ...secretaryAt(), memberId } })).toMatchObject(
      refused(409, 'GRANT_ALREADY_HELD'),
    )
  })

  test('an organisation gives its own stations hosts, and itself a deputy for a time', async () => {
    const community = await givenSomebody(system, {
      role: { county, role: 'party_worker', orgId: county.community },
    })
    const host = await member()
    await community.do(giveGrant, {
      body: {
        ...{ role: 'station_host', orgId: county.community, stationId: county.station },
        memberId: memberIdOf(host),
      },
    })
    expect((await host.do(whoAmI, {})).grants).toMatchObject([{ stationName: '海棠驿站1' }])
    const deputy = await member()
    const body = {
      ...{ role: 'party_worker' as const, orgId: county.community, memberId: memberIdOf(deputy) },
      ...{ deputy: true, startsAt: inDays(1), expiresAt: inDays(10) },
    }
    const grantId = grantIdOf(await community.call(giveGrant, { body }))
    expect((await deputy.do(whoAmI, {})).grants).toEqual([])
    system.cloud.clock.advance({ days: 2 })
    expect((await deputy.do(whoAmI, {})).grants).toMatchObject([{ grantId, deputy: true }])
    expect(
      await deputy.call(giveGrant, {
        body: { ...body, startsAt: inDays(1), expiresAt: inDays(5), memberId: memberIdOf(host) },
        actingAs: grantId,
      }),
    ).toMatchObject(refused(403, 'NOT_ALLOWED'))
    system.cloud.clock.advance({ days: 9 })
    expect((await deputy.do(whoAmI, {})).grants).toEqual([])
  })
})

describe('letting a role go on', () => {
  test('the organisation above sets a later day; the holder is told, and nothing else of it changes', async () => {
    const holder = await member(county.otherBranch)
    const body = { ...secretaryAt(county.otherBranch), memberId: memberIdOf(holder) }
    const given = await worker.call(giveGrant, { body: { ...body, expiresAt: inDays(30) } })
    const params = { grantId: grantIdOf(given) }
    const until = inDays(400)
    expect(await worker.call(extendGrant, { params, body: { expiresAt: until } })).toMatchObject({
      ...{ status: 200, output: { state: 'extended' } },
    })
    const { grants } = await holder.do(whoAmI, {})
    expect(grants).toMatchObject([{ grantId: params.grantId, role: 'branch_secretary', expiresAt: until }])
    await system.cloud.stream.whenIdle()
    const { notices } = await holder.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('grant_extended')
    for (const expiresAt of [inDays(20), inDays(3000)])
      expect(await worker.call(extendGrant, { params, body: { expiresAt } })).toMatchObject(
        refused(400, 'TERM_IMPOSSIBLE'),
      )
    // Nobody lets their own role go on.
    expect(
      await holder.call(extendGrant, {
        ...{ params, actingAs: params.grantId, body: { expiresAt: inDays(500) } },
      }),
    ).toMatchObject(refused(403, 'NOT_ALLOWED'))
    await worker.do(revokeGrant, { params })
    expect(await worker.call(extendGrant, { params, body: { expiresAt: inDays(500) } })).toMatchObject(
      refused(404, 'NOT_FOUND'),
    )
  })

  test('a role for the whole county is given anew by two officers instead', async () => {
    const second = await givenSomebody(system, {
      role: { county, role: 'county_officer', orgId: county.root },
    })
    const params = { grantId: second.grant?.grantId ?? newId('grant') }
    expect(await officer.call(extendGrant, { params, body: { expiresAt: inDays(1820) } })).toMatchObject(
      refused(409, 'GRANT_NEEDS_ANOTHER_PERSON'),
    )
  })
})

describe('taking a role back', () => {
  test('between two requests: the second is refused', async () => {
    const holder = await member()
    const grantId = grantIdOf(
      await worker.call(giveGrant, { body: { ...secretaryAt(), memberId: memberIdOf(holder) } }),
    )
    const read = () => holder.call(readOrg, { params: { orgId: county.branch }, actingAs: grantId })
    expect((await read()).status).toBe(200)
    await worker.do(revokeGrant, { params: { grantId } })
    expect(await read()).toMatchObject(refused(403, 'NOT_ALLOWED'))
    expect(await worker.call(revokeGrant, { params: { grantId } })).toMatchObject(refused(404, 'NOT_FOUND'))
  })

  test('one may lay down one’s own; a stranger may not take it', async () => {
    const holder = await member()
    const grantId = grantIdOf(
      await worker.call(giveGrant, { body: { ...secretaryAt(), memberId: memberIdOf(holder) } }),
    )
    expect(await (await member()).call(revokeGrant, { params: { grantId } })).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
    expect((await holder.call(revokeGrant, { params: { grantId } })).status).toBe(200)
  })
})

describe('a branch has one secretary, unless it is said otherwise', () => {
  const first = async () => {
    const home = await givenCounty()
    const giver = await givenSomebody(system, {
      role: { county: home, role: 'party_worker', orgId: home.town },
    })
    const somebody = () => givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
    const [before, next] = [await somebody(), await somebody()]
    const post = { role: 'branch_secretary' as const, orgId: home.branch }
    const grantId = grantIdOf(
      await giver.call(giveGrant, { body: { ...post, memberId: memberIdOf(before) } }),
    )
    return { giver, before, next, post, grantId }
  }
  const heldBy = async (who: Somebody) => (await who.do(whoAmI, {})).grants.map(({ role }) => role)

  test('a second one is refused until the giver says what becomes of the first', async () => {
    const { giver, before, next, post, grantId } = await first()
    const body = { ...post, memberId: memberIdOf(next) }
    expect(await giver.call(giveGrant, { body })).toMatchObject(refused(409, 'POST_HELD'))
    const other = { ...body, instead: newId('grant') }
    expect(await giver.call(giveGrant, { body: other })).toMatchObject(refused(409, 'POST_HELD'))
    await giver.do(giveGrant, { body: { ...body, instead: grantId } })
    expect([await heldBy(before), await heldBy(next)]).toEqual([[], ['branch_secretary']])
    await system.cloud.stream.whenIdle()
    const { notices } = await giver.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).not.toContain('org_vacant')
  })

  test('both, when the giver says so; a deputy is no second one', async () => {
    const { giver, before, next, post } = await first()
    const memberId = memberIdOf(next)
    const deputy = { ...post, memberId, deputy: true, expiresAt: inDays(20) }
    const given = await giver.call(giveGrant, { body: deputy })
    expect(given.status).toBe(201)
    await giver.do(revokeGrant, { params: { grantId: grantIdOf(given) } })
    await giver.do(giveGrant, { body: { ...post, memberId, beside: true } })
    expect([await heldBy(before), await heldBy(next)]).toEqual([['branch_secretary'], ['branch_secretary']])
  })

  test('who begins later takes over that day', async () => {
    const { giver, before, next, post, grantId } = await first()
    const startsAt = inDays(3)
    await giver.do(giveGrant, { body: { ...post, memberId: memberIdOf(next), instead: grantId, startsAt } })
    expect(await heldBy(before)).toEqual(['branch_secretary'])
    const { grants } = await giver.do(listGrants, { query: { orgId: post.orgId } })
    expect(grants.find((row) => row.grantId === grantId)?.expiresAt).toBe(startsAt)
  })

  test('by a code it ends when the code is brought', async () => {
    const { giver, before, post, grantId } = await first()
    const code = newId('grant').slice(4, 20)
    expect(await giver.call(inviteToRole, { body: { ...post, code } })).toMatchObject(
      refused(409, 'POST_HELD'),
    )
    await giver.do(inviteToRole, { body: { ...post, code, instead: grantId } })
    expect(await heldBy(before)).toEqual(['branch_secretary'])
    const guest = await givenNewcomer(system, '19900030012')
    await guest.do(acceptInvitation, { body: { code, name: '高远' } })
    expect(await heldBy(before)).toEqual([])
    expect((await guest.do(whoAmI, {})).grants).toMatchObject([{ role: 'branch_secretary' }])
  })
})

describe('officers of the county', () => {
  test('one proposes, another confirms; neither the proposer nor the holder', async () => {
    const holder = await member()
    const body = { role: 'auditor' as const, orgId: county.root, memberId: memberIdOf(holder) }
    expect(await worker.call(giveGrant, { body })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    const proposed = await officer.call(giveGrant, { body })
    expect(proposed).toMatchObject({ status: 201, output: { state: 'to_confirm' } })
    const params = { grantId: grantIdOf(proposed) }
    expect((await holder.do(whoAmI, {})).grants).toEqual([])
    expect(await officer.call(confirmGrant, { params })).toMatchObject(
      refused(409, 'GRANT_NEEDS_ANOTHER_PERSON'),
    )
    const second = await givenSomebody(system, {
      role: { county, role: 'county_officer', orgId: county.root },
    })
    const rows = await second.do(listGrants, { query: { orgId: county.root } })
    expect(rows.grants).toContainEqual(
      expect.objectContaining({ ...params, state: 'to_confirm', mayConfirm: true }),
    )
    await second.do(confirmGrant, { params })
    expect((await holder.do(whoAmI, {})).grants).toMatchObject([{ role: 'auditor' }])
    expect(await second.call(confirmGrant, { params })).toMatchObject(refused(409, 'GRANT_NOT_WAITING'))
  })

  test('the last one stays, also when two take back each other’s at once', async () => {
    const small = await givenCounty({ name: '青榆县' })
    const role = { county: small, role: 'county_officer' as const, orgId: small.root }
    const [one, other] = [await givenSomebody(system, { role }), await givenSomebody(system, { role })]
    const take = (who: Somebody, whose: Somebody) =>
      who.call(revokeGrant, { params: { grantId: whose.grant?.grantId ?? newId('grant') } })
    const got = await Promise.all([take(one, other), take(other, one)])
    expect(got.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = got[0].status === 200 ? one : other
    expect(await take(left, left)).toMatchObject(refused(409, 'LAST_OFFICER'))
  })
})

describe('invitations', () => {
  const codeOf = () => newId('grant').slice(4, 20)

  test('whoever brings the code reads organisation and role, and has it once; who offered it is told', async () => {
    const code = codeOf()
    await worker.do(inviteToRole, { body: { ...secretaryAt(), code } })
    const guest = await givenNewcomer(system, '19900030002')
    const typed = { body: { code: code.replace(/.{4}/g, '$& ').toUpperCase() } }
    expect(await guest.do(readInvitation, typed)).toMatchObject({
      ...{ role: 'branch_secretary', orgName: '柳湾村支部', needsSecondPerson: false },
    })
    expect(await guest.call(acceptInvitation, typed)).toMatchObject({
      status: 400,
      error: { fields: { name: '请填您的姓名，2 到 20 个字' } },
    })
    const named = { body: { ...typed.body, name: ' 高远 ' } }
    expect(await guest.do(acceptInvitation, named)).toMatchObject({ state: 'given' })
    const { grants } = await worker.do(listGrants, { query: { orgId: county.branch } })
    expect(grants.map(({ holderName }) => holderName)).toContain('高远')
    expect((await guest.do(whoAmI, {})).grants).toMatchObject([{ orgName: '柳湾村支部' }])
    const late = await givenNewcomer(system, '19900030003')
    expect(await late.call(acceptInvitation, named)).toMatchObject(refused(409, 'INVITATION_UNKNOWN'))
    await system.cloud.stream.whenIdle()
    const { notices } = await worker.do(listInbox, { query: {} })
    expect(notices.map((one) => one.code)).toContain('grant_accepted')
  })

  test('not for oneself, not after a week, not when withdrawn', async () => {
    const code = codeOf()
    const grantId = grantIdOf(await worker.call(inviteToRole, { body: { ...secretaryAt(), code } }))
    expect(await worker.call(acceptInvitation, { body: { code, name: '高远' } })).toMatchObject(
      refused(409, 'INVITATION_NEEDS_ANOTHER_PERSON'),
    )
    await worker.do(revokeGrant, { params: { grantId } })
    const guest = await givenNewcomer(system, '19900030004')
    expect(await guest.call(acceptInvitation, { body: { code, name: '高远' } })).toMatchObject(
      refused(409, 'INVITATION_UNKNOWN'),
    )
    const old = codeOf()
    await worker.do(inviteToRole, { body: { ...secretaryAt(), code: old } })
    system.cloud.clock.advance({ days: 8 })
    expect(await guest.call(readInvitation, { body: { code: old } })).toMatchObject(
      refused(409, 'INVITATION_UNKNOWN'),
    )
  })

  test('what somebody offered whose own role has been taken back counts no longer', async () => {
    const gone = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
    const code = codeOf()
    await gone.do(inviteToRole, { body: { ...secretaryAt(), code } })
    await officer.do(revokeGrant, { params: { grantId: gone.grant?.grantId ?? newId('grant') } })
    const guest = await givenNewcomer(system, '19900030010')
    expect(await guest.call(acceptInvitation, { body: { code, name: '高远' } })).toMatchObject(
      refused(409, 'INVITATION_UNKNOWN'),
    )
  })

  test('what somebody offered who has another role there by now, which doesn’t give this one, counts no longer', async () => {
    const gone = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
    const code = codeOf()
    await gone.do(inviteToRole, { body: { ...secretaryAt(), code } })
    await officer.do(revokeGrant, { params: { grantId: gone.grant?.grantId ?? newId('grant') } })
    const { givePart } = await import('./grant.store')
    const { transact } = await import('../writes/transact')
    const auditor = { grantId: newId('grant'), role: 'auditor' as const, countyId: county.countyId }
    await transact([givePart(gone.accountId, { ...auditor, orgId: county.town })])
    const guest = await givenNewcomer(system, '19900030011')
    expect(await guest.call(acceptInvitation, { body: { code, name: '高远' } })).toMatchObject(
      refused(409, 'INVITATION_UNKNOWN'),
    )
  })

  test('of one whose organisation was merged into another counts, and nobody is given twice what has become one', async () => {
    const home = await givenCounty()
    const head = await givenSomebody(system, {
      role: { county: home, role: 'county_officer', orgId: home.root },
    })
    const approvedBy = '云岭县委组织部'
    const into = { orgId: newId('org'), parentId: home.root, name: '石岭镇党委', approvedBy }
    await head.do(createOrg, { body: { ...into, level: 'committee', type: 'regular' } })
    const giver = await givenSomebody(system, {
      role: { county: home, role: 'party_worker', orgId: home.town },
    })
    const merge = (orgId: typeof home.town, other: typeof home.town) =>
      head.do(mergeOrg, { params: { orgId }, body: { into: other, approvedBy } })
    await merge(home.town, into.orgId)
    const code = codeOf()
    await giver.do(inviteToRole, { body: { ...secretaryAt(home.branch), code } })
    const guest = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
    expect((await guest.call(acceptInvitation, { body: { code, name: '高远' } })).status).toBe(200)

    await merge(home.branch, home.otherBranch)
    const again = { ...secretaryAt(home.otherBranch), memberId: memberIdOf(guest) }
    expect(await giver.call(giveGrant, { body: again })).toMatchObject(refused(409, 'GRANT_ALREADY_HELD'))
  })

  test('an officer by a code waits for a second officer too', async () => {
    const code = codeOf()
    await officer.do(inviteToRole, { body: { role: 'county_officer', orgId: county.root, code } })
    const guest = await givenNewcomer(system, '19900030005')
    expect(await guest.do(acceptInvitation, { body: { code, name: '高远' } })).toMatchObject({
      state: 'to_confirm',
    })
    expect((await guest.do(whoAmI, {})).grants).toEqual([])
  })
})

describe("a county's first administrator is made by two people", () => {
  const created = async () => {
    const { createCounty } = await import('../../local/county/create-county')
    return createCounty('青榆县', instant(system.cloud.clock.now()))
  }

  test('the first waits, the second makes both officers', async () => {
    const [one = '', other = ''] = (await created()).codes
    const [first, second] = [
      await givenNewcomer(system, '19900030006'),
      await givenNewcomer(system, '19900030007'),
    ]
    expect(await first.do(readInvitation, { body: { code: one } })).toMatchObject({
      ...{ orgName: '青榆县委组织部', needsSecondPerson: true },
    })
    expect(await first.do(acceptInvitation, { body: { code: one, name: '高远' } })).toMatchObject({
      state: 'waits_for_second',
    })
    expect((await first.do(whoAmI, {})).grants).toEqual([])
    expect(await first.call(acceptInvitation, { body: { code: other, name: '高远' } })).toMatchObject(
      refused(409, 'INVITATION_NEEDS_ANOTHER_PERSON'),
    )
    expect(await second.call(acceptInvitation, { body: { code: one, name: '高远' } })).toMatchObject(
      refused(409, 'INVITATION_UNKNOWN'),
    )
    expect(await second.do(acceptInvitation, { body: { code: other, name: '高远' } })).toMatchObject({
      state: 'given',
    })
    for (const who of [first, second])
      expect((await who.do(whoAmI, {})).grants).toMatchObject([{ role: 'county_officer' }])
  })

  test('both at once come to the same', async () => {
    const { codes } = await created()
    const pair = [await givenNewcomer(system, '19900030008'), await givenNewcomer(system, '19900030009')]
    const got = await Promise.all(
      pair.map((who, i) => who.do(acceptInvitation, { body: { code: codes[i] ?? '', name: '高远' } })),
    )
    expect(got.map(({ state }) => state).sort()).toEqual(['given', 'waits_for_second'])
    for (const who of pair) expect((await who.do(whoAmI, {})).grants).toHaveLength(1)
  })
})

describe('where nobody works', () => {
  test('what waits for the branch stands before the organisation above the same day, and goes back', async () => {
    const here = await givenCounty({ name: '白石县' })
    const above = await givenSomebody(system, {
      role: { county: here, role: 'party_worker', orgId: here.town },
    })
    const secretary = await givenSomebody(system, {
      role: { county: here, role: 'branch_secretary', orgId: here.branch },
    })
    const tripId = await givenFiledTrip(
      await givenSomebody(system, { memberOf: { county: here, orgId: here.branch } }),
    )
    const list = () => above.call(listWaitingTrips, { query: { orgId: here.branch } })
    const today = async () => (await above.do(readToday, {})).waiting.map((trip) => trip.tripId)
    expect(await list()).toMatchObject(refused(403, 'NOT_ALLOWED'))
    expect(await today()).toEqual([])

    await above.do(revokeGrant, { params: { grantId: secretary.grant?.grantId ?? newId('grant') } })
    expect((await list()).output?.trips).toMatchObject([{ tripId }])
    expect(await today()).toEqual([tripId])
    expect((await above.do(readToday, {})).vacant).toContainEqual({ orgId: here.branch, name: '柳湾村支部' })
    await system.cloud.stream.whenIdle()
    const { notices } = await above.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('org_vacant')
    expect((await above.do(listGrants, { query: { orgId: here.town } })).vacant).toContainEqual({
      orgId: here.branch,
      orgName: '柳湾村支部',
    })
    await above.do(registerTrip, { params: { tripId } })

    const next = await givenSomebody(system, { memberOf: { county: here, orgId: here.branch } })
    await above.do(giveGrant, { body: { ...secretaryAt(here.branch), memberId: memberIdOf(next) } })
    expect(await list()).toMatchObject(refused(403, 'NOT_ALLOWED'))
  })

  test('also when the last role ends by its own day', async () => {
    const here = await givenCounty({ name: '白石县' })
    const above = await givenSomebody(system, {
      role: { county: here, role: 'party_worker', orgId: here.town },
    })
    const holder = await givenSomebody(system, { memberOf: { county: here, orgId: here.branch } })
    await above.do(giveGrant, {
      body: { ...secretaryAt(here.branch), memberId: memberIdOf(holder), expiresAt: inDays(3) },
    })
    const list = () => above.call(listWaitingTrips, { query: { orgId: here.branch } })
    expect((await list()).status).toBe(403)
    system.cloud.clock.advance({ days: 4 })
    expect((await list()).status).toBe(200)
  })
})
