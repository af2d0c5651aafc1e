import * as inflow from '@shared/inflow/contract'
import { revealInflow } from '@shared/inflow/reveal-contract'
import { listInbox } from '@shared/notice/contract'
import { giveConsent, listLooks, requestErasure } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { addDays, dayOf, instant } from '@shared/time'
import { newKey, type Sent } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenPlaces } from '../testing/places'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { codeOf } from '../testing/trips'
import { givenNewcomer, givenOnRoster } from '../testing/unbound'
import { aTelling, givenHost, givenOnPaper, givenRegistered, spoken } from './testing/registrations'

let system: System
let county: TestCounty
let host: Somebody
let n = 0
const aNumber = () => `1990000${String(7000 + ++n)}`

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  host = await givenHost(system, county)
})
afterAll(() => system.close())
beforeEach(() => system.cloud.clock.reset())

const codesTold = async (who: Pick<Somebody, 'do'>) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}
const atStation = (list: 'new' | 'ours' | 'closed', name?: string) =>
  host.do(inflow.listInflowAtStation, { query: { stationId: county.station, list, ...(name && { name }) } })

test('somebody from elsewhere registers on their own phone, is verified, placed, and their branch is told', async () => {
  const { community, compound } = await givenPlaces(system, county)
  const who = await givenNewcomer(system, aNumber())
  const params = { inflowId: newId('inflow') }
  const residence = { communityId: community, compoundId: compound }
  await who.do(inflow.registerInflow, {
    body: {
      ...{ ...params, stationId: county.station, code: codeOf(system, county.station) },
      ...{ phoneCode: who.phoneCode(), ...aTelling(system), residence },
    },
  })
  expect(await codesTold(host)).toContain('inflow_registered')
  const mine = async () => (await who.do(inflow.readOwnInflow, {})).inflow
  expect(await mine()).toMatchObject({
    ...{ state: 'registered', side: 'self', phoneVerified: true, source: 'self' },
    ...{
      responsible: { name: '海棠驿站1', phone: '19900009002' },
      residence: { words: '海棠社区 海棠花园' },
    },
    home: { place: ['甘肃省', '天水市', '秦州区'], contactPhone: '199****9903' },
    maySteps: ['complete', 'change_contacts', 'withdraw', 'remove'],
  })
  expect((await atStation('new')).members.map(({ inflowId }) => inflowId)).toContain(params.inflowId)
  await host.do(inflow.verifyInflow, { params, body: { how: 'in_person' } })
  await host.do(inflow.placeInflow, { params, body: { orgId: county.communityBranch } })
  const letter = await host.do(inflow.readInflowLetter, { params })
  expect(letter).toMatchObject({ title: '流动党员对接函', to: '秦岭镇退休支部（甘肃省天水市秦州区）：' })
  expect(JSON.stringify(letter)).not.toMatch(/199\d{4}70|海棠路/)
  const today = dayOf(instant(system.cloud.clock.now()))
  await host.do(inflow.tellInflowOrigin, { params, body: { on: today, how: 'letter' } })
  expect(await mine()).toMatchObject({
    ...{ state: 'placed', responsible: { name: '海棠社区第一支部' }, originTold: { how: 'letter' } },
    dueOn: addDays(today, 90),
  })
  // By hand, from what was said on the telephone.
  const answer = { on: today, says: 'confirmed' } as const
  await host.do(inflow.tellInflowOrigin, { params, body: { on: today, how: 'letter', answer } })
  expect((await host.do(inflow.readInflowLetter, { params })).told).toEqual({
    on: today,
    how: 'letter',
    answer,
  })
  const late = { on: today, how: 'letter', answer: { ...answer, on: addDays(today, 1) } } as const
  expect((await host.call(inflow.tellInflowOrigin, { params, body: late })).error?.code).toBe('DAY_IN_FUTURE')
  expect((await mine())?.timeline.map(({ type, by }) => [type, by])).toEqual([
    ['inflow.origin_answered', '海棠社区第一支部'],
    ['inflow.origin_told', '海棠社区第一支部'],
    ['inflow.placed', '海棠社区第一支部'],
    ['inflow.verified', '海棠驿站1'],
    ['inflow.registered', '马志远'],
  ])
  expect(await codesTold(who)).toEqual(['inflow_origin_told', 'inflow_you_are_placed', 'inflow_verified'])
  const branch = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.communityBranch },
  })
  expect(await codesTold(branch)).toContain('inflow_placed_with_you')
  const { members } = await branch.do(inflow.listInflow, { query: { orgId: county.communityBranch } })
  expect(members.map(({ inflowId }) => inflowId)).toContain(params.inflowId)
  const counted = await branch.do(inflow.countMobileBranch, { query: { orgId: county.communityBranch } })
  expect(counted.count).toEqual({ travelling: 0, fromElsewhere: 1, fewest: 3, enough: false })
  expect((await atStation('ours', '志远')).members).toHaveLength(1)
  expect((await atStation('ours', '不在')).members).toEqual([])
})

test('nobody registers before agreeing, twice, as a member of the roster, or with a made-up code', async () => {
  const stranger = await givenNewcomer(system, aNumber(), { agreed: false })
  const body = () => ({
    ...{ inflowId: newId('inflow'), stationId: county.station, phone: '19900000001' },
    ...aTelling(system),
  })
  const codeOfTry = async (who: Pick<Somebody, 'call'>, change = {}) =>
    (await who.call(inflow.registerInflow, { body: { ...body(), ...change } })).error?.code
  expect(await codeOfTry(stranger)).toBe('CONSENT_NEEDED')
  for (const kind of ['notice', 'sensitive'] as const)
    await stranger.do(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })
  expect(await codeOfTry(stranger, { phone: undefined })).toBe('INVALID_INPUT')
  expect(await codeOfTry(stranger, { code: codeOf(system, county.otherStation) })).toBe('CODE_NOT_GENUINE')
  expect(await codeOfTry(stranger, { code: 'https://elsewhere.example/x' })).toBe('CODE_UNREADABLE')
  expect(await codeOfTry(stranger, { stationId: newId('station') })).toBe('STATION_CLOSED')
  const tomorrow = addDays(dayOf(instant(system.cloud.clock.now())), 1)
  expect(await codeOfTry(stranger, { cameOn: tomorrow })).toBe('DAY_IN_FUTURE')
  expect(await codeOfTry(stranger, { reason: 'nonsense' })).toBe('REASON_UNKNOWN')
  const elsewhere = { ...aTelling(system).home, regionCode: '999999' }
  expect(await codeOfTry(stranger, { home: elsewhere })).toBe('REGION_UNKNOWN')
  expect(await codeOfTry(stranger)).toBeUndefined()
  expect(await codeOfTry(stranger)).toBe('INFLOW_ALREADY')
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  expect(await codeOfTry(member)).toBe('INFLOW_IS_MEMBER')
})

test('a form is typed in by the host with how the person agreed, completed by them, and found by its owner', async () => {
  const phone = aNumber()
  const inflowId = await givenOnPaper(system, { county, host, phone, name: '马小远' })
  const params = { inflowId }
  const consents = await rowsOf(system, `CON#${inflowId}`)
  expect(consents.filter(({ how, recordedBy }) => how === 'spoken' && recordedBy === 'station')).toHaveLength(
    4,
  )
  const old = { ...spoken(), noticeVersion: 0 }
  const again = { inflowId: newId('inflow'), stationId: county.station, phone, ...aTelling(system) }
  const refused = await host.call(inflow.registerInflowOnPaper, { body: { ...again, consent: old } })
  expect(refused.error?.code).toBe('CONSENT_TEXT_REPLACED')

  await host.do(inflow.returnInflowForCompletion, { params, body: { reason: '少了介绍信' } })
  expect(await host.do(inflow.readInflow, { params })).toMatchObject({ returnReason: '少了介绍信' })
  await host.do(inflow.completeInflow, { params, body: { ...aTelling(system), name: '马小远', phone } })

  const owner = await givenNewcomer(system, phone)
  const bind = (who: typeof owner, name: string) =>
    who.call(inflow.bindInflow, { body: { phoneCode: who.phoneCode(), name } })
  const other = await givenNewcomer(system, aNumber())
  expect((await bind(other, '马小远')).error?.code).toBe('INFLOW_NO_MATCH')
  expect((await bind(owner, '马大远')).error?.code).toBe('INFLOW_NO_MATCH')
  expect((await owner.do(inflow.readOwnInflow, {})).inflow).toBeUndefined()
  expect((await bind(owner, '马 小远')).status).toBe(200)
  expect((await owner.do(inflow.readOwnInflow, {})).inflow).toMatchObject({ inflowId, isBound: true })
  const same = await givenNewcomer(system, phone)
  expect((await bind(same, '马小远')).error?.code).toBe('INFLOW_NO_MATCH')
})

test('two with one number are shown side by side, masked, and a person decides', async () => {
  const phone = aNumber()
  const onPaper = await givenOnPaper(system, { county, host, phone })
  const spouse = await givenOnPaper(system, { county, host, phone, name: '何秀英' })
  const ours = await givenOnRoster(county, { name: '马志远', phone })
  const { who, inflowId } = await givenRegistered(system, county, phone)
  const params = { inflowId }
  const listed = async () =>
    (await host.do(inflow.listInflowDuplicates, { params })).duplicates.map(({ id, name, sameName, is }) => ({
      ...{ id, name, sameName, is },
    }))
  expect(await listed()).toEqual(
    expect.arrayContaining([
      { id: onPaper, is: 'inflow', name: '马**', sameName: true },
      { id: spouse, is: 'inflow', name: '何**', sameName: false },
      { id: ours.memberId, is: 'roster', name: '马**', sameName: true },
    ]),
  )
  const settle = (sent: Sent<typeof inflow.settleInflowDuplicate>) =>
    host.call(inflow.settleInflowDuplicate, sent)
  expect((await settle({ params, body: { is: 'apart', from: spouse } })).status).toBe(200)
  expect((await settle({ params, body: { is: 'apart', from: ours.memberId } })).status).toBe(200)
  expect((await listed()).map(({ id }) => id)).toEqual([onPaper])
  expect((await settle({ params, body: { is: 'merged', into: inflowId } })).error?.code).toBe(
    'INFLOW_NOT_THE_SAME',
  )
  expect((await settle({ params, body: { is: 'merged', into: onPaper } })).status).toBe(200)
  // The number was verified, so their phone reads the one that goes on; the other stays as history.
  expect((await who.do(inflow.readOwnInflow, {})).inflow).toMatchObject({ inflowId: onPaper, isBound: true })
  expect(await host.do(inflow.readInflow, { params })).toMatchObject({
    ...{ state: 'closed', outcome: 'merged', mergedInto: onPaper, maySteps: ['remove'] },
  })
})

test('who typed another’s number is let in nowhere by a merge', async () => {
  const phone = aNumber()
  const onPaper = await givenOnPaper(system, { county, host, phone })
  const stranger = await givenNewcomer(system, aNumber())
  const params = { inflowId: newId('inflow') }
  await stranger.do(inflow.registerInflow, {
    body: { ...params, stationId: county.station, phone, ...aTelling(system) },
  })
  await host.do(inflow.settleInflowDuplicate, { params, body: { is: 'merged', into: onPaper } })
  expect((await stranger.do(inflow.readOwnInflow, {})).inflow).toBeUndefined()
  const read = await stranger.call(inflow.readInflow, { params: { inflowId: onPaper } })
  expect(read.error?.code).toBe('NOT_FOUND')
})

test('a number is opened for a task or a reason, and its owner reads who did', async () => {
  const phone = aNumber()
  const { who, inflowId } = await givenRegistered(system, county, phone)
  const params = { inflowId }
  const reveal = (as: Pick<Somebody, 'call'>, body: { field: 'mobile' | 'originPhone'; reason?: string }) =>
    as.call(revealInflow, { params, body })
  expect((await reveal(host, { field: 'mobile' })).output).toEqual({ field: 'mobile', value: phone })
  expect((await reveal(host, { field: 'originPhone' })).output?.value).toBe('19900009903')
  const role = (orgId: Somebody['grant'] extends undefined ? never : TestCounty['root'], officer = false) =>
    givenSomebody(system, {
      role: { county, orgId, role: officer ? ('county_officer' as const) : ('party_worker' as const) },
    })
  const committee = await role(county.community)
  const officer = await role(county.root, true)
  // At the station's own organisation they look after who registers there; above it a reason is written.
  expect((await reveal(committee, { field: 'mobile' })).status).toBe(200)
  expect((await reveal(officer, { field: 'mobile' })).error?.code).toBe('NOT_ALLOWED')
  await host.do(inflow.verifyInflow, { params, body: { how: 'paper' } })
  await host.do(inflow.placeInflow, { params, body: { orgId: county.communityBranch } })
  expect((await reveal(committee, { field: 'mobile' })).error?.code).toBe('REASON_NEEDED')
  expect((await reveal(committee, { field: 'mobile', reason: '走访前联系' })).status).toBe(200)
  const { looks } = await who.do(listLooks, { query: {} })
  expect(looks.map(({ by, field, reason }) => [by, field, reason])).toEqual([
    ['海棠社区党总支', 'mobile', '走访前联系'],
    ['海棠社区党总支', 'mobile', '核实登记'],
    ['海棠驿站1', 'originPhone', '核实登记'],
    ['海棠驿站1', 'mobile', '核实登记'],
  ])
  expect(await officer.do(inflow.readInflow, { params })).toMatchObject({
    ...{ name: '马志远', phone: expect.stringContaining('****'), mayReveal: [], maySteps: [] },
  })
  expect(await officer.do(inflow.countInflow, {})).toMatchObject({ total: expect.any(Number) })
  const { members } = await officer.do(inflow.listInflowOfCounty, { query: { state: 'placed' } })
  expect(members.map((one) => one.inflowId)).toContain(inflowId)
})

test('a station that is silent is reminded once a day that passes, and those above it are told', async () => {
  const silent = await givenCounty({ name: '静水县' })
  const there = await givenHost(system, silent)
  const above = await givenSomebody(system, {
    role: { county: silent, role: 'party_worker', orgId: silent.community },
  })
  const { who, inflowId } = await givenRegistered(system, silent, aNumber())
  const run = async () => {
    await system.cloud.runSchedule()
    await system.cloud.runSchedule()
    await system.cloud.stream.whenIdle()
  }
  await run()
  expect(await codesTold(there)).toEqual(['inflow_registered'])
  system.cloud.clock.advance({ days: 10 })
  await run()
  expect(await codesTold(there)).toEqual(['inflow_overdue', 'inflow_registered'])
  expect(await codesTold(above)).toEqual([])
  system.cloud.clock.advance({ days: 10 })
  await run()
  expect(await codesTold(above)).toEqual(['inflow_overdue_below'])
  expect((await who.do(inflow.readOwnInflow, {})).inflow).toMatchObject({ overdueTimes: 2 })
  await there.do(inflow.verifyInflow, { params: { inflowId }, body: { how: 'in_person' } })
  expect((await who.do(inflow.readOwnInflow, {})).inflow).toMatchObject({ overdueTimes: 0 })
})

test('whoever writes down that somebody goes is told nothing of it; the other host is', async () => {
  const { inflowId } = await givenRegistered(system, county, aNumber())
  const params = { inflowId }
  await host.do(inflow.verifyInflow, { params, body: { how: 'in_person' } })
  await host.do(inflow.placeInflow, { params, body: { orgId: county.communityBranch } })
  const branch = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.communityBranch },
  })
  const before = (await codesTold(host)).filter((code) => code === 'inflow_says_leaving').length
  const on = dayOf(instant(system.cloud.clock.now()))
  await branch.do(inflow.sayInflowLeaves, { params, body: { on } })
  expect(await codesTold(branch)).not.toContain('inflow_says_leaving')
  expect((await codesTold(host)).filter((code) => code === 'inflow_says_leaving')).toHaveLength(before + 1)
})

test('they say that they go, the host ends it, and what served to reach them is gone', async () => {
  const { who, inflowId } = await givenRegistered(system, county, aNumber())
  const params = { inflowId }
  await who.do(inflow.changeInflowContacts, { params, body: { address: '榆亚路 3 号', residence: null } })
  await host.do(inflow.verifyInflow, { params, body: { how: 'in_person' } })
  await host.do(inflow.placeInflow, { params, body: { orgId: county.community } })
  const today = dayOf(instant(system.cloud.clock.now()))
  await who.do(inflow.sayInflowLeaves, { params, body: { on: addDays(today, 3) } })
  expect(await codesTold(host)).toContain('inflow_says_leaving')
  await host.do(inflow.closeInflow, { params, body: { outcome: 'left' } })
  const view = await who.do(inflow.readInflow, { params })
  expect(view).toMatchObject({ state: 'closed', outcome: 'left', mayReveal: [], maySteps: ['remove'] })
  expect(view.phone).toBeUndefined()
  const [row] = await rowsOf(system, `IFL#${inflowId}`)
  expect(JSON.stringify(row)).not.toMatch(/"box"|PHN#/)
  expect(row?.ttl).toBeDefined()
  expect((await atStation('closed')).members.map((one) => one.inflowId)).toContain(inflowId)
  // Whoever was here may come again.
  await who.do(inflow.registerInflow, {
    body: { inflowId: newId('inflow'), stationId: county.station, phone: aNumber(), ...aTelling(system) },
  })
})

test('what is taken away is gone, by hand and with the account; a resend answers the same', async () => {
  const { who, inflowId } = await givenRegistered(system, county, aNumber())
  const removal = { key: newKey(), params: { inflowId } }
  const first = await host.do(inflow.removeInflow, removal)
  expect(await rowsOf(system, `IFL#${inflowId}`)).toEqual([])
  expect((await who.do(inflow.readOwnInflow, {})).inflow).toBeUndefined()
  expect(first.state).toBe('removed')
  expect(await host.do(inflow.removeInflow, removal)).toEqual(first)
  const second = await givenRegistered(system, county, aNumber())
  await second.who.do(requestErasure, {})
  expect(await rowsOf(system, `IFL#${second.inflowId}`)).toEqual([])
})

test('a stranger, another station and another county know nothing of it', async () => {
  const { inflowId } = await givenRegistered(system, county, aNumber())
  const params = { inflowId }
  const south = await givenCounty({ name: '南湾县' })
  const otherStation = await givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county.otherStation },
  })
  const otherBranch = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const elsewhere = await givenHost(system, south)
  const stranger = await givenNewcomer(system, aNumber())
  for (const who of [otherStation, otherBranch, elsewhere, stranger]) {
    expect((await who.call(inflow.readInflow, { params })).error?.code).toBe('NOT_FOUND')
    const verified = await who.call(inflow.verifyInflow, { params, body: { how: 'in_person' } })
    expect(verified.error?.code).toBe('NOT_FOUND')
  }
  const placed = await host.call(inflow.placeInflow, { params, body: { orgId: county.communityBranch } })
  expect(placed.error?.code).toBe('INFLOW_STEP_NOT_POSSIBLE')
  await host.do(inflow.verifyInflow, { params, body: { how: 'called_origin' } })
  const nowhere = await host.call(inflow.placeInflow, { params, body: { orgId: county.branch } })
  expect(nowhere.error?.code).toBe('BRANCH_NOT_HERE')
})

test('nobody verifies or places themselves, whatever they hold', async () => {
  const { who, inflowId } = await givenRegistered(system, county, aNumber())
  const { GrantEntity } = await import('../account/door')
  const { PutItemCommand } = await import('dynamodb-toolbox/entity/actions/put')
  const { whoAmI } = await import('@shared/account/contract')
  const { accountId } = await who.do(whoAmI, {})
  const grant = host.grant ? { ...host.grant, grantId: newId('grant') } : undefined
  if (!grant) throw new Error('a host has a role')
  await GrantEntity.build(PutItemCommand).item({ accountId, grantId: grant.grantId, grant, schema: 1 }).send()
  const asHost = { params: { inflowId }, actingAs: grant.grantId }
  const verified = await who.call(inflow.verifyInflow, { ...asHost, body: { how: 'in_person' } })
  expect(verified.error?.code).toBe('NOT_ALLOWED')
})
