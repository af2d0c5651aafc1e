import { openStage, type Stage } from './stage'

/** What a test does with the stage; opening and closing is not its business. */
export type GivenStage = Omit<Stage, 'close' | 'troubles' | 'closePhones'>

/**
 * The stage of a test file: one system and one browser for all its tests. A test fails when anything went wrong
 * inside a phone that it opened, whatever it asserted itself.
 */
export function givenStage(): GivenStage {
  let stage: Stage | undefined
  const open = () => {
    if (!stage) throw new Error('the stage opens before the first test')
    return stage
  }
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(async () => {
    const troubles = await open().troubles()
    await open().closePhones()
    expect(troubles).toEqual([])
  })
  afterAll(() => stage?.close())
  return {
    get system() {
      return open().system
    },
    person: (name) => open().person(name),
    phoneOf: (name, settings) => open().phoneOf(name, settings),
    newPhone: (number, settings) => open().newPhone(number, settings),
    daysPass: (days) => open().daysPass(days),
    allAreTold: () => open().allAreTold(),
  }
}
