import { carryOutFrozen, type FrozenCommand } from '../testing/old-phones'
import { newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import version1 from './frozen/commands-1.json'
import { givenNeighbourhood, today } from './testing/wishes'

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
    const at = await givenNeighbourhood(system)
    const { community: communityId, compound: compoundId } = at.places
    await carryOutFrozen(system, version, commands, {
      people: { resident: at.resident },
      values: () => ({ ...{ wishId: newId('wish'), communityId, compoundId }, today: today(at) }),
    })
  },
)
