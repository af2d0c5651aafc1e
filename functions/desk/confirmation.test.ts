import { askConfirmation, confirm, listConfirmations, readConfirmation } from '@shared/desk/contract'
import { giveGrant, revokeGrant } from '@shared/grant/contract'
import type { Id } from '@shared/ids'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { asAsked, type Desk, givenConfirmation, givenDesk } from './testing/desks'

let system: System
let county: TestCounty
let worker: Somebody
let desk: Desk
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
})
afterAll(() => system.close())
beforeEach(async () => {
  worker = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  desk = await givenDesk(system, worker)
  secretary = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
})

const aGift = () => ({
  body: {
    ...{ role: 'branch_secretary' as const, orgId: county.branch, beside: true },
    memberId: secretary.member?.memberId ?? newId('member'),
  },
})
const anAsk = (confirmationId: Id<'confirmation'>) => ({
  ...{ confirmationId, for: 'giveGrant', call: asAsked<typeof giveGrant>(aGift()) },
})
const needed = { status: 403, error: { code: 'CONFIRMATION_NEEDED' } }

test('from a computer a role is given only after the phone has said yes', async () => {
  expect(await desk.call(giveGrant, aGift())).toMatchObject(needed)
  const confirmation = await givenConfirmation(desk, worker, giveGrant, aGift())
  expect(await desk.do(giveGrant, { ...aGift(), confirmation })).toMatchObject({ state: 'given' })
})

test('from the phone it needs none', async () => {
  expect(await worker.do(giveGrant, aGift())).toMatchObject({ state: 'given' })
})

test('a confirmation is used once; the same command may be sent again under it', async () => {
  const confirmation = await givenConfirmation(desk, worker, giveGrant, aGift())
  const sent = { ...aGift(), confirmation, key: newKey() }
  const receipt = await desk.do(giveGrant, sent)
  expect(await desk.do(giveGrant, sent)).toEqual(receipt)
  expect(await desk.call(giveGrant, { ...sent, key: newKey() })).toMatchObject(needed)
})

test('of two calls at once under one confirmation, one counts', async () => {
  const confirmation = await givenConfirmation(desk, worker, giveGrant, aGift())
  const both = await Promise.all([1, 2].map(() => desk.call(giveGrant, { ...aGift(), confirmation })))
  expect(both.map(({ status }) => status).sort()).toEqual([201, 403])
})

test('what was not said yes to, or for something else, or by somebody else, covers nothing', async () => {
  const asked = newId('confirmation')
  await desk.do(askConfirmation, { body: anAsk(asked) })
  const forOther = await givenConfirmation(desk, worker, revokeGrant, {
    params: { grantId: newId('grant') },
  })
  const other = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const ofOther = await givenConfirmation(await givenDesk(system, other), other, giveGrant, aGift())
  for (const confirmation of [asked, forOther, ofOther, newId('confirmation'), 'anything'])
    expect(await desk.call(giveGrant, { ...aGift(), confirmation })).toMatchObject(needed)
})

test('nobody sees or answers what is asked of somebody else', async () => {
  const confirmationId = newId('confirmation')
  const { number } = await desk.do(askConfirmation, { body: anAsk(confirmationId) })
  expect((await secretary.do(listConfirmations, {})).confirmations).toEqual([])
  expect(await secretary.call(confirm, { params: { confirmationId }, body: { number } })).toMatchObject({
    status: 409,
    error: { code: 'CONFIRMATION_OVER' },
  })
  expect(await secretary.call(readConfirmation, { params: { confirmationId } })).toMatchObject({
    status: 404,
  })
})

test('the phone is asked in three numbers, of which one stands on the computer', async () => {
  const confirmationId = newId('confirmation')
  const body = anAsk(confirmationId)
  const { number } = await desk.do(askConfirmation, { body })
  expect((await desk.do(askConfirmation, { body })).number).toBe(number)
  const { confirmations } = await worker.do(listConfirmations, {})
  const one = confirmations.find((asked) => asked.confirmationId === confirmationId)
  const about = '林秀兰：柳湾村支部的支部书记'
  expect(one).toMatchObject({ for: 'giveGrant', orgName: '清泉镇党委', about })
  expect(new Set(one?.choices).size).toBe(3)
  expect(one?.choices).toContain(number)
  expect(JSON.stringify(one)).not.toContain('"number"')
})

test('what is to be done is said in the server’s words; of another county or a guessed id nothing is told', async () => {
  const about = async (endpoint: string, call: object) => {
    const confirmationId = newId('confirmation')
    await desk.do(askConfirmation, { body: { confirmationId, for: endpoint, call } })
    const { confirmations } = await worker.do(listConfirmations, {})
    await worker.do(confirm, { params: { confirmationId }, body: { number: '00' } })
    return confirmations.find((asked) => asked.confirmationId === confirmationId)?.about
  }
  const { id } = await worker.do(giveGrant, aGift())
  expect(await about('revokeGrant', { params: { grantId: id } })).toBe('林秀兰：柳湾村支部的支部书记')
  const elsewhere = await givenCounty()
  const other = await givenSomebody(system, { memberOf: { county: elsewhere, orgId: elsewhere.branch } })
  const gift = { ...aGift().body, orgId: elsewhere.branch, memberId: other.member?.memberId }
  expect(await about('giveGrant', { body: JSON.stringify(gift) })).toBe('支部书记')
  expect(await about('revokeGrant', { params: { grantId: newId('grant') } })).toBe('')
  expect(await about('giveGrant', { body: '{"' })).toBe('')
  const sheet = { exportId: newId('export'), kind: 'roster', orgId: county.town }
  expect(await about('startExport', { body: JSON.stringify(sheet) })).toBe('清泉镇党委的党员名册')
})

test('another number than the one on the computer ends it', async () => {
  const confirmationId = newId('confirmation')
  const { number } = await desk.do(askConfirmation, { body: anAsk(confirmationId) })
  const params = { confirmationId }
  const wrong = number === '10' ? '11' : '10'
  expect(await worker.do(confirm, { params, body: { number: wrong } })).toMatchObject({ state: 'ended' })
  expect(await desk.do(readConfirmation, { params })).toEqual({ state: 'ended' })
  expect(await worker.call(confirm, { params, body: { number } })).toMatchObject({
    error: { code: 'CONFIRMATION_OVER' },
  })
})

test('a computer can neither read its numbers nor say yes itself', async () => {
  const confirmationId = newId('confirmation')
  const { number } = await desk.do(askConfirmation, { body: anAsk(confirmationId) })
  const refused = { status: 403, error: { code: 'PHONE_NEEDED' } }
  expect(await desk.call(listConfirmations, {})).toMatchObject(refused)
  expect(await desk.call(confirm, { params: { confirmationId }, body: { number } })).toMatchObject(refused)
})

test('five minutes to say yes, and five to use it', async () => {
  const late = newId('confirmation')
  const { number } = await desk.do(askConfirmation, {
    body: anAsk(late),
  })
  const unused = await givenConfirmation(desk, worker, giveGrant, aGift())
  system.cloud.clock.advance({ minutes: 5 })
  expect(await worker.call(confirm, { params: { confirmationId: late }, body: { number } })).toMatchObject({
    error: { code: 'CONFIRMATION_OVER' },
  })
  expect((await worker.do(listConfirmations, {})).confirmations).toEqual([])
  expect(await desk.do(readConfirmation, { params: { confirmationId: late } })).toEqual({ state: 'ended' })
  expect(await desk.call(giveGrant, { ...aGift(), confirmation: unused })).toMatchObject(needed)
  system.cloud.clock.reset()
})

test('nobody is asked about what needs no asking', async () => {
  const body = { confirmationId: newId('confirmation'), for: 'whoAmI', call: {} }
  expect(await desk.call(askConfirmation, { body })).toMatchObject({
    status: 400,
    error: { code: 'INVALID_INPUT' },
  })
})

test('what was confirmed is that very call: another member, another place or another role is not covered', async () => {
  const confirmation = await givenConfirmation(desk, worker, giveGrant, aGift())
  const other = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const { body } = aGift()
  for (const changed of [{ memberId: other.member?.memberId ?? newId('member') }, { deputy: true }])
    expect(await desk.call(giveGrant, { body: { ...body, ...changed }, confirmation })).toMatchObject(needed)
  const revoke = { params: { grantId: newId('grant') } }
  const ofOne = await givenConfirmation(desk, worker, revokeGrant, revoke)
  const params = { grantId: newId('grant') }
  expect(await desk.call(revokeGrant, { params, confirmation: ofOne })).toMatchObject(needed)
  expect(await desk.do(giveGrant, { body, confirmation })).toMatchObject({ state: 'given' })
})

test('under one id nothing else is asked than at first', async () => {
  const body = anAsk(newId('confirmation'))
  await desk.do(askConfirmation, { body })
  expect(await desk.call(askConfirmation, { body: { ...body, call: {} } })).toMatchObject({
    error: { code: 'CONFIRMATION_OVER' },
  })
})

test('five may wait for one phone; an answer makes room for the next', async () => {
  const other = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const computer = await givenDesk(system, other)
  const ask = (confirmationId: Id<'confirmation'>) =>
    computer.call(askConfirmation, { body: anAsk(confirmationId) })
  const ids = Array.from({ length: 5 }, () => newId('confirmation'))
  for (const id of ids) expect((await ask(id)).status).toBe(201)
  const sixth = newId('confirmation')
  expect(await ask(sixth)).toMatchObject({ status: 409, error: { code: 'CONFIRMATIONS_TOO_MANY' } })
  const [first = sixth] = ids
  expect((await ask(first)).status).toBe(201)
  await other.do(confirm, { params: { confirmationId: first }, body: { number: '00' } })
  expect((await ask(sixth)).status).toBe(201)
})
