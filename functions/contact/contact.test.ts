import { listContacts, logContact } from '@shared/contact/contract'
import { defaultRetention } from '@shared/privacy/retention'
import { addDays, dayOf, instant } from '@shared/time'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.close())

test('a branch writes down a contact; the member reads it, the department and other branches do not', async () => {
  const county = await givenCounty()
  const role = (name: 'branch_secretary' | 'county_officer', orgId: typeof county.root) =>
    givenSomebody(system, { role: { county, role: name, orgId } })
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const secretary = await role('branch_secretary', county.branch)
  const params = { memberId: member.member?.memberId ?? newId('member') }
  const today = dayOf(instant(system.cloud.clock.now()))
  const contactId = newId('contact')
  const body = { contactId, on: today, how: 'phone' as const, topic: '问近况', difficulty: '腿脚不便' }
  await secretary.do(logContact, { params, body })

  const { contacts } = await member.do(listContacts, { params, query: {} })
  const no = `${today.replaceAll('-', '')}-${contactId.slice(-6).toUpperCase()}`
  expect(contacts).toEqual([
    {
      ...{ contactId, on: today, how: 'phone', orgName: '柳湾村支部', no, maySteps: [] },
      ...{ topic: '问近况', difficulty: '腿脚不便' },
    },
  ])
  expect((await secretary.call(logContact, { params, body })).error?.code).toBe('CONTACT_ID_TAKEN')
  const tomorrow = { ...body, contactId: newId('contact'), on: addDays(today, 1) }
  expect((await secretary.call(logContact, { params, body: tomorrow })).error?.code).toBe('DAY_IN_FUTURE')
  for (const other of [
    await role('county_officer', county.root),
    await role('branch_secretary', county.otherBranch),
  ]) {
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(
      (await other.call(listContacts, { params, query: {} })).error?.code,
    )
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(
      (await other.call(logContact, { params, body: { ...body, contactId: newId('contact') } })).error?.code,
    )
  }
  const [row] = await rowsOf(system, `CTL#${params.memberId}`)
  const days = Math.round((Number(row?.ttl) - system.cloud.clock.now() / 1000) / 86_400)
  expect(days).toBe(defaultRetention.contactLogDays)
  expect(JSON.stringify(await rowsOf(system, `EVT#${contactId}`))).not.toContain('腿脚')
})
