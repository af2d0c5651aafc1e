import { givenHost, givenRegistered } from '../../functions/inflow/testing/registrations'
import { givenCounty, givenSomebody } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenFiledTrip, givenRoutedTrip } from '../../functions/testing/trips'

/** Of four trips one waits for its member, three for the branch; for eight trips there is one member from elsewhere. */
export const everyNthRouted = 4
export const everyNthInflow = 8

/** Trips and registrations whose days have all passed: nine days go by in which nobody does anything. */
export async function givenDue(system: System, trips: number): Promise<void> {
  const county = await givenCounty()
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  await givenHost(system, county)
  for (let i = 0; i < trips; i++) {
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    if (i % everyNthRouted === 0) await givenRoutedTrip(member, secretary, county.station)
    else await givenFiledTrip(member)
    if (i % everyNthInflow === 0)
      await givenRegistered(system, county, `1990001${String(i).padStart(4, '0')}`)
  }
  await system.cloud.stream.whenIdle()
  system.cloud.clock.advance({ days: 9 })
}
