import { runTripModel } from './testing/trip-model'
import { tripStates } from './trip'

describe("the model of a trip's life", () => {
  it('keeps its promises whatever everybody does, with lost, doubled, late and altered messages', () => {
    const figures = runTripModel({ runs: 50, steps: 160 })

    expect(figures.resends).toBeGreaterThan(0)
    expect(figures.longestWayToEnd).toBeLessThanOrEqual(3)
    // Nothing is promised of what was never reached; in each state reached, everybody asked for everything.
    const reached = new Set(Object.keys(figures.moves).map((move) => move.split('--> ')[1]))
    // A transfer lies outside the trip, which it ends.
    expect([...reached].sort()).toEqual(tripStates.filter((state) => state !== 'transferred').sort())
  })
})
