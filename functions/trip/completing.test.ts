import { completeTrip, fileTrip, returnTripForCompletion } from '@shared/trip/contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling } from '../testing/trips'

let system: System
let county: TestCounty
let secretary: Somebody
const address = '椰林路 5 号'
const here = aFiling({ destination: { regionCode: '460203', address } })

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})
afterAll(() => system.close())

/** A filing with an address and a number of its own that came back. */
async function givenReturned() {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const tripId = newId('trip')
  await member.do(fileTrip, { body: { tripId, ...here, phone: '19900007001' } })
  await secretary.do(returnTripForCompletion, { params: { tripId }, body: { reason: '哪天走' } })
  const opened = (field: 'mobile' | 'awayAddress') =>
    member.call(revealTrip, { params: { tripId }, body: { field } })
  return { member, tripId, opened }
}
const without = ({ destination, phone: _, ...filing }: typeof here, regionCode = destination.regionCode) => ({
  ...{ ...filing, destination: { regionCode } },
})

test('what the form can show masked alone needn’t be typed again: number and address stay', async () => {
  const { member, tripId, opened } = await givenReturned()
  await member.do(completeTrip, { params: { tripId }, body: without(here) })
  expect((await opened('mobile')).output).toMatchObject({ value: '19900007001' })
  expect((await opened('awayAddress')).output).toMatchObject({ value: address })
})

test('an address doesn’t go along to another place', async () => {
  const { member, tripId, opened } = await givenReturned()
  await member.do(completeTrip, { params: { tripId }, body: without(here, '460204') })
  expect((await opened('awayAddress')).status).toBe(409)
})
