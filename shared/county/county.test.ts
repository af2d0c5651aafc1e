import * as v from 'valibot'
import { anId } from '../fixtures'
import { countySchema, defaultLimits, defaultTripReasons } from './county'

const county = {
  countyId: anId('county', 'home'),
  name: '青禾县',
  practice: false,
  rootOrgId: anId('org', 'department'),
  tripReasons: defaultTripReasons,
  limits: defaultLimits,
}

describe("a county's configuration", () => {
  it('may be what it is by default', () => {
    expect(v.parse(countySchema, county)).toEqual(county)
  })

  it('has a code of its own for each reason to be away', () => {
    expect(new Set(defaultTripReasons.map(({ code }) => code)).size).toBe(defaultTripReasons.length)
  })

  it.each([0, -1, 1.5, NaN])('gives nobody %d days: it would be due again at once', (days) => {
    for (const limit of Object.keys(defaultLimits))
      expect(v.is(countySchema, { ...county, limits: { ...defaultLimits, [limit]: days } })).toBe(false)
  })
})
