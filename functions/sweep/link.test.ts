import { listInbox } from '@shared/notice/contract'
import type { SweepId } from '@shared/ids'
import { answerSweep, closeSweep, makeSweepLink, readSweepLink, tickOff } from '@shared/sweep/contract'
import { newCode } from '../testing/codes'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'
import { givenLink, givenSweep, listOf } from './testing/sweeps'

let system: System
let home: TestCounty
let secretary: Somebody
let town: Somebody
let member: Somebody
let other: Somebody
let sweepId: SweepId
let token: string

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  home = await givenCounty()
  const memberOf = { county: home, orgId: home.branch }
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  town = await givenSomebody(system, { role: { county: home, role: 'party_worker', orgId: home.town } })
  member = await givenSomebody(system, { memberOf })
  other = await givenSomebody(system, { memberOf: { ...memberOf, name: '周明远' } })
  sweepId = await givenSweep(system, town, home.town)
  token = await givenLink(secretary, sweepId, home.branch)
})

const idOf = ({ member: one }: Somebody) => one?.memberId ?? newId('member')
const lineOf = async (who: Somebody) =>
  (await listOf(secretary, sweepId, home.branch)).find(({ memberId }) => memberId === idOf(who))
const read = (who: Somebody, link = token) => who.do(readSweepLink, { body: { token: link } })

test('the link says what it is for, and nothing of the others, before and after', async () => {
  const before = await read(member)
  expect(before).toMatchObject({ title: '冬季摸排', orgName: '柳湾村支部', mayAnswer: 'yes' })
  await other.do(answerSweep, { body: { token, outcome: 'at_home' } })
  expect(await read(member)).toEqual(before)
})

test('the member answers for themselves, may change their mind, and the branch sees it', async () => {
  await member.do(answerSweep, { body: { token, outcome: 'at_home' } })
  expect(await lineOf(member)).toMatchObject({ outcome: 'at_home', how: 'self', version: 1 })
  await member.do(answerSweep, { body: { token, outcome: 'away', place: { regionCode: '460203' } } })
  expect(await lineOf(member)).toMatchObject({ outcome: 'away', follow: 'file_trip', version: 2 })
  expect(await read(member)).toMatchObject({ answered: 'away' })
  expect((await lineOf(other))?.version).toBe(0)
  await system.cloud.stream.whenIdle()
  expect((await member.do(listInbox, { query: {} })).notices).toEqual([])
})

test('who is away and has filed is linked to the trip', async () => {
  const tripId = await givenFiledTrip(member)
  await member.do(answerSweep, { body: { token, outcome: 'away', place: { regionCode: '460203' } } })
  expect(await read(member)).toMatchObject({ answered: 'away', tripId })
})

test('what the branch has ticked is replaced by the answer, and is not shown to the member', async () => {
  const params = { sweepId, orgId: home.branch, memberId: idOf(member) }
  const ticked = { outcome: 'not_reached' as const, how: 'phone' as const, seen: 0 }
  await secretary.do(tickOff, { params, body: ticked })
  expect(await read(member)).not.toHaveProperty('answered')
  await member.do(answerSweep, { body: { token, outcome: 'at_home' } })
  const late = await secretary.call(tickOff, { params, body: { ...ticked, seen: 1 } })
  expect(late.error?.code).toBe('CHANGED_MEANWHILE')
  expect(await lineOf(member)).toMatchObject({ outcome: 'at_home', version: 2 })
})

test('all at once, and twice each: everybody counts once', async () => {
  const everybody = await Promise.all(
    Array.from({ length: 12 }, () =>
      givenSomebody(system, { memberOf: { county: home, orgId: home.otherBranch } }),
    ),
  )
  const again = await givenSweep(system, town, home.town)
  const worker = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.otherBranch },
  })
  const link = await givenLink(worker, again, home.otherBranch)
  const answers = everybody.flatMap((one) => [
    one.call(answerSweep, { body: { token: link, outcome: 'at_home' } }),
    one.call(answerSweep, { body: { token: link, outcome: 'away', place: { regionCode: '460203' } } }),
  ])
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 200))
  const { getProgress } = await import('./sweep.store')
  const progress = (await getProgress(again))?.orgs.find(({ orgId }) => orgId === home.otherBranch)
  const lines = await listOf(worker, again, home.otherBranch)
  expect(progress?.counts).toEqual({
    ...{ not_reached: 0, transferred: 0, deceased: 0 },
    at_home: lines.filter(({ outcome }) => outcome === 'at_home').length,
    away: lines.filter(({ outcome }) => outcome === 'away').length,
  })
})

test('who is not bound is sent to binding; who is on another list is told', async () => {
  const nobody = await givenSomebody(system, {})
  expect(await read(nobody)).toMatchObject({ mayAnswer: 'not_bound' })
  const answer = { body: { token, outcome: 'at_home' as const } }
  expect((await nobody.call(answerSweep, answer)).error?.code).toBe('NOT_BOUND_YET')
  const neighbour = await givenSomebody(system, { memberOf: { county: home, orgId: home.otherBranch } })
  expect(await read(neighbour)).toMatchObject({ mayAnswer: 'not_listed' })
  expect((await neighbour.call(answerSweep, answer)).error?.code).toBe('NOT_ON_THIS_LIST')
})

test('nobody answers under a role, and only the branch makes its link', async () => {
  const answer = { body: { token, outcome: 'at_home' as const } }
  const both = await givenSomebody(system, {
    memberOf: { county: home, orgId: home.branch },
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  expect((await both.call(answerSweep, answer)).status).toBe(404)
  const params = { sweepId, orgId: home.branch }
  for (const who of [town, member])
    expect((await who.call(makeSweepLink, { params, body: { token: newCode(24) } })).status).toBe(403)
})

test('the token stands in no address, so in no access log', () => {
  for (const { path, method } of [readSweepLink, answerSweep, makeSweepLink])
    expect([method, path.includes('{token}')]).toEqual(['POST', false])
})

test('the token is nowhere, an unknown one opens nothing, and all end with the sweep', async () => {
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
  const { documentClient } = await import('../table')
  const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
  expect(JSON.stringify(Items)).not.toContain(token)
  expect((await member.call(readSweepLink, { body: { token: newCode(24) } })).error?.code).toBe(
    'SWEEP_LINK_OVER',
  )
  await town.do(closeSweep, { params: { sweepId } })
  const late = await member.call(answerSweep, { body: { token, outcome: 'at_home' } })
  expect(late.error?.code).toBe('SWEEP_LINK_OVER')
  const params = { sweepId, orgId: home.branch }
  const another = await secretary.call(makeSweepLink, { params, body: { token: newCode(24) } })
  expect(another.error?.code).toBe('SWEEP_CLOSED')
})

test('and with its last day, by the moved clock', async () => {
  system.cloud.clock.advance({ days: 15 })
  expect((await member.call(readSweepLink, { body: { token } })).error?.code).toBe('SWEEP_LINK_OVER')
})
