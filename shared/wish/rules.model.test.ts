import { runWishModel } from './testing/wish-model'
import { wishStates } from './words'

it('a wish keeps its promises, whatever everybody does and in whichever order', () => {
  const figures = runWishModel({ runs: 200, steps: 120, seed: 20261126 })

  expect(figures.claims).toBeGreaterThan(0)
  expect(figures.tookOver).toBeGreaterThan(0)
  expect(figures.fellDue).toBeGreaterThan(0)
  expect(figures.confirmed).toBeGreaterThan(0)
  // Nothing is promised of what was never reached.
  expect([...figures.reached].sort()).toEqual([...wishStates].sort())
})
