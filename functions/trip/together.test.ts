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

test('whoever works above both branches writes down a couple: each branch has a trip of its own, with a source and a consent of its own', async () => {
  const worker = await givenSomebody(system, {
    role: { county: home, role: 'party_worker', orgId: home.town },
  })
  const [wife, husband] = [await givenMemberOf(home.branch), await givenMemberOf(home.otherBranch)]
  const idOf = ({ member }: typeof wife) => member?.memberId ?? newId('member')
  const [hers, his] = [newId('trip'), newId('trip')]
  const asked = { source: 'phone_call', consent: 'spoken' } as const
  const heard = { source: 'family', relation: '老伴', consent: 'none' } as const
  await worker.do(trips.fileTripOnBehalf, {
    body: { tripId: hers, memberId: idOf(wife), ...aFiling(), onBehalf: asked },
  })
  const body = { tripId: his, memberId: idOf(husband), ...aFiling(), together: hers, onBehalf: heard }
  await worker.do(trips.fileTripOnBehalf, { body })

  const [one, other] = [await secretaryOf(home.branch), await secretaryOf(home.otherBranch)]
  const seen = async (who: typeof one, tripId: typeof hers) => who.do(trips.readTrip, { params: { tripId } })
  expect(await seen(one, hers)).toMatchObject({ state: 'registered', onBehalf: asked })
  expect(await seen(other, his)).toMatchObject({ state: 'registered', onBehalf: heard })
  expect((await seen(worker, hers)).with).toEqual([{ tripId: his, name: expect.any(String) as unknown }])
  // Whose branch it isn't reads nothing of the other one.
  expect((await seen(one, hers)).with).toBeUndefined()
  expect((await one.call(trips.readTrip, { params: { tripId: his } })).status).toBe(404)

  const again = { ...body, tripId: newId('trip'), together: newId('trip') }
  expect(await worker.call(trips.fileTripOnBehalf, { body: again })).toMatchObject({
    status: 409,
    error: { code: 'TRIP_ALREADY_OPEN' },
  })
  const alien = { ...body, tripId: newId('trip') }
  expect((await one.call(trips.fileTripOnBehalf, { body: alien })).status).toBe(404)
})
