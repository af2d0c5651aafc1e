import * as trips from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip } from '../testing/trips'

let system: System
let home: TestCounty
let member: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
})
afterAll(() => system.close())

const to = (regionCode: string) => ({ ...aFiling(), destination: { regionCode } })
const refused = {
  status: 400,
  error: {
    code: 'ABROAD_ELSEWHERE',
    fields: { 'destination.regionCode': expect.stringContaining('书面报告支部') as unknown },
  },
}

test.each(['710100', '810000', '820000', '000000'])(
  'a trip to %s is another procedure, which is said; nothing is filed',
  async (regionCode) => {
    const tripId = newId('trip')
    expect(await member.call(trips.fileTrip, { body: { tripId, ...to(regionCode) } })).toMatchObject(refused)
    expect(await member.do(trips.listOwnTrips, { query: {} })).toEqual({ trips: [] })
  },
)

test('a trip that is open cannot be changed into one abroad', async () => {
  const tripId = await givenFiledTrip(member)
  expect(await member.call(trips.changeTrip, { params: { tripId }, body: to('810000') })).toMatchObject(
    refused,
  )
})
