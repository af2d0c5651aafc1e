import {
  listContacts,
  listContactsDue,
  logContact,
  strikeContact,
  tickFollowUp,
} from '@shared/contact/contract'
import { addDays } from '@shared/time'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { givenLogged, memberIdOf, todayOf } from './testing/log'

let system: System
let county: TestCounty
let secretary: Somebody
let member: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
}, 60_000)
afterAll(() => system.close())

const logOf = async (who: Somebody, of: Somebody) =>
  (await who.do(listContacts, { params: { memberId: memberIdOf(of) }, query: {} })).contacts

test('an entry is put right by a later one: it stays as it was written, struck out', async () => {
  const memberId = memberIdOf(member)
  const on = todayOf(system)
  const wrong = await givenLogged(system, secretary, memberId, { topic: '问近况' })
  const [before] = await rowsOf(system, `CTL#${memberId}`)
  const corrects = { contactId: wrong, on }
  const right = newId('contact')
  const body = { contactId: right, on, how: 'visit' as const, topic: '走访，问近况', corrects }
  await secretary.do(logContact, { params: { memberId }, body })
  const log = await logOf(secretary, member)
  expect(log.find(({ contactId }) => contactId === right)).toMatchObject({ how: 'visit' })
  expect(log.find(({ contactId }) => contactId === wrong)).toMatchObject({
    ...{ how: 'phone', topic: '问近况', struck: { reason: '已更正', corrected: true }, maySteps: [] },
  })
  const after = (await rowsOf(system, `CTL#${memberId}`)).find(({ contactId }) => contactId === wrong)
  expect(after?.contact).toEqual(before?.contact)
  const again = { ...body, contactId: newId('contact') }
  expect((await secretary.call(logContact, { params: { memberId }, body: again })).error?.code).toBe(
    'CONTACT_STRUCK',
  )
  expect(await logOf(secretary, member)).toHaveLength(2)
})

test('an entry is struck out with a reason, once, by whoever works where it was written', async () => {
  const other = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const memberId = memberIdOf(other)
  const contactId = await givenLogged(system, secretary, memberId, { topic: '问近况' })
  const params = { memberId, contactId }
  const body = { on: todayOf(system), reason: '记到别人头上了' }
  const town = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  for (const nobody of [town, member, other])
    expect((await nobody.call(strikeContact, { params, body })).error?.code).toBe('NOT_ALLOWED')
  await secretary.do(strikeContact, { params, body })
  expect((await secretary.call(strikeContact, { params, body })).error?.code).toBe('CONTACT_STRUCK')
  expect(await logOf(town, other)).toMatchObject([{ struck: { reason: '记到别人头上了', corrected: false } }])
  const nowhere = { params: { ...params, contactId: newId('contact') }, body }
  expect((await secretary.call(strikeContact, nowhere)).error?.code).toBe('NOT_FOUND')
})

test('what is to follow stands there until it is ticked off', async () => {
  const memberId = memberIdOf(member)
  const on = todayOf(system)
  const due = async () => (await secretary.do(listContactsDue, { query: { orgId: county.branch } })).followUps
  const early = await secretary.call(logContact, {
    ...{ params: { memberId } },
    body: { contactId: newId('contact'), on, how: 'phone', followUpOn: addDays(on, -1) },
  })
  expect(early.error?.code).toBe('DAY_IS_PAST')
  const note = { followUp: '问问医保', followUpOn: addDays(on, 5) }
  const contactId = await givenLogged(system, secretary, memberId, note)
  expect(await due()).toEqual([{ ...{ contactId, memberId, memberName: member.member?.name, on }, ...note }])
  expect((await logOf(secretary, member)).find((one) => one.contactId === contactId)?.maySteps).toEqual([
    ...['strike', 'correct', 'tick'],
  ])
  const params = { memberId, contactId }
  await secretary.do(tickFollowUp, { params, body: { on } })
  await secretary.do(tickFollowUp, { params, body: { on } })
  expect(await due()).toEqual([])
  expect((await logOf(secretary, member)).find((one) => one.contactId === contactId)).toMatchObject({
    followUpDone: true,
  })
})

test('nobody writes, strikes out or ticks off what is about themselves', async () => {
  const orgId = county.branch
  const own = await givenSomebody(system, {
    ...{ memberOf: { county, orgId }, role: { county, role: 'branch_secretary', orgId } },
  })
  const memberId = memberIdOf(own)
  const contactId = await givenLogged(system, secretary, memberId, { followUpOn: todayOf(system) })
  const params = { memberId, contactId }
  const body = { on: todayOf(system), reason: '不对' }
  expect((await own.call(strikeContact, { params, body })).error?.code).toBe('NOT_ALLOWED')
  expect((await own.call(tickFollowUp, { params, body })).error?.code).toBe('NOT_ALLOWED')
  expect((await own.do(listContactsDue, { query: { orgId } })).followUps).toEqual([])
})
