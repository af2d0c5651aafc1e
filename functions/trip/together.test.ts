import { acceptDelegation, offerDelegation } from '@shared/delegation/contract'
import * as trips from '@shared/trip/contract'
import { anAgreement } from '../delegation/testing/agreements'
import { givenCounty, givenSomebody, newId, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling } from '../testing/trips'

let system: System
let home: TestCounty

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
})
afterAll(() => system.close())

const givenMemberOf = (orgId: TestCounty['branch']) =>
  givenSomebody(system, { memberOf: { county: home, orgId } })
const secretaryOf = (orgId: TestCounty['branch']) =>
  givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId } })

test('one person files for two of two branches: each branch registers its own, and one refusal costs the other nothing', async () => {
  const [husband, wife] = [await givenMemberOf(home.branch), await givenMemberOf(home.otherBranch)]
  const agreement = { ...anAgreement(system), scopes: ['trips' as const] }
  await wife.do(offerDelegation, { body: agreement })
  await husband.do(acceptDelegation, { body: { code: agreement.code, name: '林大海' } })
  const actingAs = agreement.delegationId

  const [own, hers] = [newId('trip'), newId('trip')]
  await husband.do(trips.fileTrip, { body: { tripId: own, ...aFiling() } })
  await husband.do(trips.fileTrip, { actingAs, body: { tripId: hers, ...aFiling(), together: own } })

  const [his, other] = [await secretaryOf(home.branch), await secretaryOf(home.otherBranch)]
  await his.do(trips.registerTrip, { params: { tripId: own } })
  await other.do(trips.registerTrip, { params: { tripId: hers } })
  expect(await his.call(trips.readTrip, { params: { tripId: hers } })).toMatchObject({ status: 404 })
  expect(await wife.do(trips.readTrip, { params: { tripId: hers } })).toMatchObject({
    state: 'registered',
    timeline: [
      { type: 'trip.registered' },
      { type: 'trip.filed', by: expect.stringContaining('家人代办') as unknown },
    ],
  })

  const again = { tripId: newId('trip'), ...aFiling(), together: own }
  expect(await husband.call(trips.fileTrip, { actingAs, body: again })).toMatchObject({
    status: 409,
    error: { code: 'TRIP_ALREADY_OPEN' },
  })
  expect(await husband.do(trips.readTrip, { params: { tripId: own } })).toMatchObject({ state: 'registered' })
})
