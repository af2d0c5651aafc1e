import { askForBindingHelp } from '@shared/account/contract'
import { listBindingRequests, revealBindingRequest } from '@shared/binding-request/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'
import { givenNewcomer } from '../testing/unbound'

let system: System
let county: TestCounty
let member: Somebody
let secretary: Somebody
beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})
afterAll(() => system.close())
afterEach(() => system.cloud.clock.reset())

async function givenAsked() {
  const who = await givenNewcomer(system, '19900020009')
  const where = { name: '何建国', countyId: county.countyId, orgId: county.branch }
  await who.do(askForBindingHelp, { body: { phoneCode: who.phoneCode(), ...where } })
  const { requests } = await secretary.do(listBindingRequests, { query: { orgId: county.branch } })
  return requests[0]?.requestId ?? newId('bindingRequest')
}

/** The same reveal, sent under one key however often. */
const reveals = {
  revealMember: async () => {
    const params = { memberId: member.member?.memberId ?? newId('member') }
    const sent = { params, body: { field: 'mobile', reason: 'call' } as const, key: newKey() }
    return () => secretary.call(revealMember, sent)
  },
  revealTrip: async () => {
    const sent = { params: { tripId: await givenFiledTrip(member) }, body: { field: 'mobile' } as const }
    const key = newKey()
    return () => secretary.call(revealTrip, { ...sent, key })
  },
  revealBindingRequest: async () => {
    const sent = { params: { requestId: await givenAsked() }, key: newKey() }
    return () => secretary.call(revealBindingRequest, sent)
  },
}

test.each(Object.entries(reveals))(
  '%s is answered again for five minutes, and then no more',
  async (_, given) => {
    const reveal = await given()
    const first = await reveal()
    expect(first.status).toBe(200)
    system.cloud.clock.advance({ minutes: 4, seconds: 50 })
    expect((await reveal()).output).toEqual(first.output)
    system.cloud.clock.advance({ minutes: 1 })
    expect(await reveal()).toMatchObject({ status: 409, error: { code: 'REVEAL_OVER' } })
  },
)
