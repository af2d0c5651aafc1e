import {
  acceptDelegation,
  endDelegation,
  endDelegationBySlip,
  listDelegates,
  listPrincipals,
  offerDelegation,
  readDelegationOffer,
  recordDelegation,
  renewDelegation,
} from '@shared/delegation/contract'
import { listInbox } from '@shared/notice/contract'
import { addDays } from '@shared/time'
import { confirmArrival, listOwnTrips, placeTrip } from '@shared/trip/contract'
import { newCode } from '../testing/codes'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenRoutedTrip } from '../testing/trips'
import { anAgreement, aRecord, givenDelegate, givenRecordedDelegate, todayOf } from './testing/agreements'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  south = await givenCounty({ name: '南湾县' })
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
})
afterAll(() => system.close())

const aMember = (orgId = home.branch) => givenSomebody(system, { memberOf: { county: home, orgId } })
const somebody = () => givenSomebody(system, {})
const idOf = ({ member }: Somebody) => member?.memberId ?? newId('member')
const hostOf = (county: TestCounty, stationId = county.station) =>
  givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId },
  })

describe('a member asks somebody to act for them', () => {
  test('who brings the code sees for whom, accepts, and may act from then on', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const agreement = anAgreement(system)
    const { code, delegationId } = agreement
    await member.do(offerDelegation, { body: agreement })
    expect(await daughter.do(readDelegationOffer, { body: { code } })).toMatchObject({
      ...{ name: '林秀兰', orgName: '柳湾村支部', relation: 'child' },
    })
    await daughter.do(acceptDelegation, { body: { code, name: ' 林小妹 ' } })

    const { principals } = await daughter.do(listPrincipals, {})
    expect(principals).toMatchObject([{ delegationId, memberId: idOf(member), name: '林秀兰' }])
    const { delegates } = await member.do(listDelegates, { params: { memberId: idOf(member) } })
    expect(delegates).toMatchObject([{ delegationId, state: 'active', name: '林小妹', relation: 'child' }])
    expect((await daughter.call(listOwnTrips, { query: {}, actingAs: delegationId })).status).toBe(200)
  })

  test('the code is good once', async () => {
    const [member, first, second] = [await aMember(), await somebody(), await somebody()]
    const agreement = anAgreement(system)
    await member.do(offerDelegation, { body: agreement })
    const accept = { body: { code: agreement.code, name: '林小妹' } }
    const came = await Promise.all([
      first.call(acceptDelegation, accept),
      second.call(acceptDelegation, accept),
    ])
    expect(came.map(({ status }) => status).sort()).toEqual([200, 404])
    const late = await second.call(readDelegationOffer, { body: { code: agreement.code } })
    expect(late.error?.code).toBe('DELEGATION_CODE_UNKNOWN')
  })

  test('a code that nobody has made is unknown, and so is an expired one after a day', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const agreement = anAgreement(system)
    await member.do(offerDelegation, { body: agreement })
    system.cloud.clock.advance({ hours: 24 })
    for (const code of [agreement.code, newCode(12)])
      expect(await daughter.call(acceptDelegation, { body: { code, name: '林小妹' } })).toMatchObject({
        ...{ status: 404, error: { code: 'DELEGATION_CODE_UNKNOWN' } },
      })
    const { delegates } = await member.do(listDelegates, { params: { memberId: idOf(member) } })
    expect(delegates).toEqual([])
  })

  test('not themselves, and the code is nowhere in the table', async () => {
    const member = await aMember()
    const agreement = anAgreement(system)
    await member.do(offerDelegation, { body: agreement })
    const own = await member.call(acceptDelegation, { body: { code: agreement.code, name: '林秀兰' } })
    expect(own.error?.code).toBe('DELEGATION_NOT_FOR_ONESELF')
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
    const { documentClient } = await import('../table')
    const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
    expect(JSON.stringify(Items)).not.toContain(agreement.code)
  })

  test('a delegate passes nothing on', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const actingAs = await givenDelegate(system, member, daughter)
    const passedOn = await daughter.call(offerDelegation, { body: anAgreement(system), actingAs })
    expect(passedOn.status).toBe(403)
  })

  test('for a year at most, and not for a day that has passed', async () => {
    const member = await aMember()
    for (const days of [0, -1, 366]) {
      const expiresOn = addDays(todayOf(system), days)
      const refused = await member.call(offerDelegation, { body: { ...anAgreement(system), expiresOn } })
      expect(refused.error?.code).toBe('EXPIRY_IMPOSSIBLE')
    }
  })

  test('three at most, however many are asked at once', async () => {
    const member = await aMember()
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => member.call(offerDelegation, { body: anAgreement(system) })),
    )
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(asked.filter(({ error }) => error?.code === 'DELEGATES_FULL')).toHaveLength(2)
    const { delegates } = await member.do(listDelegates, { params: { memberId: idOf(member) } })
    expect(delegates).toHaveLength(3)
  })

  test('a private person acts for five at most, even when two codes are brought at once', async () => {
    const neighbour = await somebody()
    for (let i = 0; i < 4; i++) await givenDelegate(system, await aMember(), neighbour)
    const codes = await Promise.all(
      [1, 2].map(async () => {
        const agreement = anAgreement(system)
        await (await aMember()).do(offerDelegation, { body: agreement })
        return agreement.code
      }),
    )
    const brought = await Promise.all(
      codes.map((code) => neighbour.call(acceptDelegation, { body: { code, name: '陈邻居' } })),
    )
    expect(brought.map(({ error }) => error?.code).filter(Boolean)).toEqual(['PRINCIPALS_FULL'])
    expect((await neighbour.do(listPrincipals, {})).principals).toHaveLength(5)
  })

  test('a command sent again answers the same', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const offer = { body: anAgreement(system), key: 'offered-once-and-again' }
    expect(await member.do(offerDelegation, offer)).toEqual(await member.do(offerDelegation, offer))
    const accept = { body: { code: offer.body.code, name: '林小妹' }, key: 'accepted-once-and-again' }
    expect(await daughter.do(acceptDelegation, accept)).toEqual(await daughter.do(acceptDelegation, accept))
  })

  test('the member and the branch are told', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    await givenDelegate(system, member, daughter)
    await system.cloud.stream.whenIdle()
    expect((await member.do(listInbox, { query: {} })).notices[0]?.code).toBe('delegation_began')
    const branch = await secretary.do(listInbox, { query: {} })
    expect(branch.notices.map(({ code }) => code)).toContain('delegation_began_for')
  })
})

describe('a worker writes down what a member without a phone has agreed to', () => {
  test('how and when, and the delegate accepts with the code', async () => {
    const [member, neighbour] = [await aMember(), await somebody()]
    const { memberId } = await givenRecordedDelegate(system, member, secretary, neighbour)
    const { delegates } = await secretary.do(listDelegates, { params: { memberId } })
    expect(delegates).toMatchObject([{ name: '陈邻居', consent: { how: 'spoken', on: todayOf(system) } }])
  })

  test('nobody accepts what they have written down themselves, nor records for themselves', async () => {
    const member = await aMember()
    const record = aRecord(system)
    await secretary.do(recordDelegation, { params: { memberId: idOf(member) }, body: record })
    const own = await secretary.call(acceptDelegation, { body: { code: record.code, name: '周书记' } })
    expect(own.error?.code).toBe('DELEGATION_NOT_FOR_ONESELF')
    const both = await givenSomebody(system, {
      memberOf: { county: home, orgId: home.branch },
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    })
    const forOneself = await both.call(recordDelegation, {
      ...{ params: { memberId: idOf(both) }, body: aRecord(system) },
    })
    expect(forOneself.status).toBe(403)
  })

  test('not a consent of tomorrow', async () => {
    const consent = { how: 'written' as const, on: addDays(todayOf(system), 1) }
    const refused = await secretary.call(recordDelegation, {
      ...{ params: { memberId: idOf(await aMember()) }, body: { ...aRecord(system), consent } },
    })
    expect(refused.error?.code).toBe('INVALID_INPUT')
  })

  test('another branch, another county and a host learn not even that there is such a member', async () => {
    const [member, neighbour] = [await aMember(), await somebody()]
    const { memberId, delegationId } = await givenRecordedDelegate(system, member, secretary, neighbour)
    const strangers = await Promise.all([
      givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId: home.otherBranch } }),
      givenSomebody(system, { role: { county: south, role: 'county_officer', orgId: south.root } }),
      hostOf(home),
      aMember(),
      somebody(),
    ])
    for (const stranger of strangers) {
      const body = aRecord(system)
      const params = { memberId }
      const refused = [
        await stranger.call(recordDelegation, { params, body }),
        await stranger.call(listDelegates, { params }),
        await stranger.call(endDelegation, { params: { memberId, delegationId } }),
        await stranger.call(renewDelegation, {
          ...{ params: { memberId, delegationId }, body: { expiresOn: body.expiresOn } },
        }),
      ]
      expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    }
    expect((await neighbour.do(listPrincipals, {})).principals).toHaveLength(1)
  })
})

describe('a delegation ends', () => {
  const stillActs = async (who: Somebody, actingAs: string) =>
    (await who.call(listOwnTrips, { query: {}, actingAs })).status === 200

  test('by the member, with effect on the next request, and once', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const delegationId = await givenDelegate(system, member, daughter)
    const params = { memberId: idOf(member), delegationId }
    expect(await stillActs(daughter, delegationId)).toBe(true)
    await member.do(endDelegation, { params })
    expect(await stillActs(daughter, delegationId)).toBe(false)
    expect(await member.do(endDelegation, { params })).toMatchObject({ state: 'ended' })
    await system.cloud.stream.whenIdle()
    const { notices } = await member.do(listInbox, { query: {} })
    expect(notices.filter(({ code }) => code === 'delegation_ended')).toHaveLength(1)
  })

  test('by who acts, and by the branch', async () => {
    for (const ending of ['delegate', 'branch'] as const) {
      const [member, daughter] = [await aMember(), await somebody()]
      const delegationId = await givenDelegate(system, member, daughter)
      const params = { memberId: idOf(member), delegationId }
      await (ending === 'branch' ? secretary : daughter).do(endDelegation, { params })
      expect(await stillActs(daughter, delegationId)).toBe(false)
    }
  })

  test('before it was accepted: the code is worth nothing then', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const agreement = anAgreement(system)
    await member.do(offerDelegation, { body: agreement })
    const params = { memberId: idOf(member), delegationId: agreement.delegationId }
    await member.do(endDelegation, { params })
    const late = await daughter.call(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
    expect(late.error?.code).toBe('DELEGATION_CODE_UNKNOWN')
  })

  test('accepted and ended at once: whoever is told that it ended can rely on it', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const agreement = anAgreement(system)
    await member.do(offerDelegation, { body: agreement })
    const params = { memberId: idOf(member), delegationId: agreement.delegationId }
    await Promise.all([
      member.do(endDelegation, { params }),
      daughter.call(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } }),
    ])
    expect(await stillActs(daughter, agreement.delegationId)).toBe(false)
    expect((await daughter.do(listPrincipals, {})).principals).toEqual([])
  })

  test('by the host of the station that the member is with, and by no other host', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const delegationId = await givenDelegate(system, member, daughter)
    await givenRoutedTrip(member, secretary, south.station)
    const [host, otherHost] = [await hostOf(south), await hostOf(south, south.otherStation)]
    const params = { memberId: idOf(member), delegationId }
    expect((await otherHost.call(endDelegation, { params })).status).toBe(404)
    const { delegates } = await host.do(listDelegates, { params: { memberId: idOf(member) } })
    expect(delegates).toHaveLength(1)
    await host.do(endDelegation, { params })
    expect(await stillActs(daughter, delegationId)).toBe(false)
  })

  test('by the branch that hosts the member, in their own county too, and by no other of that county', async () => {
    const [member, daughter] = [await aMember(), await somebody()]
    const delegationId = await givenDelegate(system, member, daughter)
    const tripId = await givenRoutedTrip(member, secretary, home.station)
    const host = await hostOf(home)
    await host.do(confirmArrival, { params: { tripId } })
    await host.do(placeTrip, { params: { tripId }, body: { orgId: home.communityBranch } })
    const branch = (orgId = home.communityBranch) =>
      givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId } })
    const [hosting, other] = [await branch(), await branch(home.otherBranch)]
    const memberId = idOf(member)
    expect((await other.call(listDelegates, { params: { memberId } })).status).toBe(404)
    const { delegates } = await hosting.do(listDelegates, { params: { memberId } })
    expect(delegates).toMatchObject([{ delegationId }])
    expect((await other.call(endDelegation, { params: { memberId, delegationId } })).status).toBe(404)
    await hosting.do(endDelegation, { params: { memberId, delegationId } })
    expect(await stillActs(daughter, delegationId)).toBe(false)
  })

  test('at any station by the slip, once; without a role the slip is no use', async () => {
    const [member, neighbour, host] = [await aMember(), await somebody(), await hostOf(south)]
    const { delegationId, slip } = await givenRecordedDelegate(system, member, secretary, neighbour)
    expect((await neighbour.call(endDelegationBySlip, { body: { slip } })).status).toBe(403)
    const ended = await host.do(endDelegationBySlip, { body: { slip } })
    expect(Object.keys(ended).sort()).toEqual(['at', 'id', 'state', 'version'])
    expect(await stillActs(neighbour, delegationId)).toBe(false)
    for (const gone of [slip, newCode(12)])
      expect((await host.call(endDelegationBySlip, { body: { slip: gone } })).status).toBe(404)
  })

  test('at any station by the slip of whoever asked on their own phone, and has come without it', async () => {
    const [member, daughter, host] = [await aMember(), await somebody(), await hostOf(south)]
    const [agreement, slip] = [anAgreement(system), newCode(12)]
    await member.do(offerDelegation, { body: { ...agreement, slip } })
    await daughter.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
    expect(await stillActs(daughter, agreement.delegationId)).toBe(true)
    await host.do(endDelegationBySlip, { body: { slip } })
    expect(await stillActs(daughter, agreement.delegationId)).toBe(false)
  })

  test('the code to accept ends nothing, the slip accepts nothing', async () => {
    const [member, neighbour, host] = [await aMember(), await somebody(), await hostOf(home)]
    const record = aRecord(system)
    await secretary.do(recordDelegation, { params: { memberId: idOf(member) }, body: record })
    expect((await host.call(endDelegationBySlip, { body: { slip: record.code } })).status).toBe(404)
    const accept = { body: { code: record.slip, name: '陈邻居' } }
    expect((await neighbour.call(acceptDelegation, accept)).status).toBe(404)
  })

  test('by itself on its day; renewed before, it goes on', async () => {
    const [member, other, daughter] = [await aMember(), await aMember(), await somebody()]
    const short = async (who: Somebody) => {
      const agreement = { ...anAgreement(system), expiresOn: addDays(todayOf(system), 10) }
      await who.do(offerDelegation, { body: agreement })
      await daughter.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
      return agreement.delegationId
    }
    const [lapses, goesOn] = [await short(member), await short(other)]
    const params = { memberId: idOf(other), delegationId: goesOn }
    const expiresOn = addDays(todayOf(system), 20)
    const wordless = await secretary.call(renewDelegation, { params, body: { expiresOn } })
    expect(wordless.error?.code).toBe('CONSENT_MISSING')
    const tooLong = { expiresOn: addDays(todayOf(system), 400) }
    expect((await other.call(renewDelegation, { params, body: tooLong })).error?.code).toBe(
      'EXPIRY_IMPOSSIBLE',
    )
    await other.do(renewDelegation, { params, body: { expiresOn } })
    system.cloud.clock.advance({ days: 10 })
    expect(await stillActs(daughter, lapses)).toBe(true)
    system.cloud.clock.advance({ days: 1 })
    expect(await stillActs(daughter, lapses)).toBe(false)
    expect(await stillActs(daughter, goesOn)).toBe(true)
    const over = { params: { memberId: idOf(member), delegationId: lapses }, body: { expiresOn } }
    expect((await member.call(renewDelegation, over)).status).toBe(404)
  })

  test('all of them when somebody dies: those for them, and those in which they acted', async () => {
    const [member, daughter, other] = [await aMember(), await aMember(), await aMember()]
    const forMember = await givenDelegate(system, member, daughter)
    const byMember = await givenDelegate(system, other, member)
    const agreement = anAgreement(system)
    await member.do(offerDelegation, { body: agreement })
    const [{ endAllActingParts, endAllDelegationsParts }, { transact }, { whoAmI }] = await Promise.all([
      import('./door'),
      import('../writes/transact'),
      import('@shared/account/contract'),
    ])
    const { accountId } = await member.do(whoAmI, {})
    const { instant } = await import('@shared/time')
    const ending = { now: instant(system.cloud.clock.now()), newId }
    const parts = [
      ...(await endAllDelegationsParts(idOf(member), ending)),
      ...(await endAllActingParts(accountId, ending)),
    ]
    expect(await transact(parts)).toBe('done')
    expect(await stillActs(daughter, forMember)).toBe(false)
    expect(await stillActs(member, byMember)).toBe(false)
    const late = await daughter.call(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
    expect(late.status).toBe(404)
    expect(await endAllDelegationsParts(idOf(member), ending)).toEqual([])
  })
})
