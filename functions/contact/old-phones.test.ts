import { dayOf, instant } from '@shared/time'
import { carryOutFrozen, type FrozenCommand } from '../testing/old-phones'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import version1 from './frozen/commands-1.json'

/** Commands as phones of an older release have them in their outbox: never changed here, only added. */
const frozen: Record<number, readonly FrozenCommand[]> = { 1: version1 }

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

test.each(Object.entries(frozen))(
  'an outbox that was filled by a phone of contract version %s is carried out',
  async (version, commands) => {
    const county = await givenCounty()
    const orgId = county.branch
    const member = await givenSomebody(system, { memberOf: { county, orgId } })
    const secretary = await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
    const values = {
      ...{ contactId: newId('contact'), nextId: newId('contact'), memberId: member.member?.memberId ?? '' },
      today: dayOf(instant(system.cloud.clock.now())),
    }
    await carryOutFrozen(system, version, commands, { people: { secretary }, values: () => values })
  },
)
