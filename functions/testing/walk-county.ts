import * as counties from '@shared/county/contract'
import { newKey } from './caller'
import { givenCounty, givenSomebody } from './people'
import type { System } from './system'
import type { Through } from './walk-everything'

/** Calls every endpoint of a county's own settings. */
export async function walkCounty(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const byOfficer: typeof officer.do = (endpoint, sent) =>
    through(endpoint, 'officer', () => officer.do(endpoint, sent))
  const { version, limits } = await byOfficer(counties.readLimits, {})
  const changed = { body: { version, limits: { ...limits, contactDays: 60 } }, key: newKey() }
  await byOfficer(counties.changeLimits, changed)
  await byOfficer(counties.changeLimits, changed)
}
