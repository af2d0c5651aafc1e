import { inflowStates } from '../inflow/inflow'
import { letterStates } from '../letter/letter'
import { runTripModel } from './testing/trip-model'
import { tripStates } from './trip'

describe("the model of a trip's life", () => {
  it('keeps its promises whatever everybody does, with lost, doubled, late and altered messages', () => {
    const figures = runTripModel({ runs: 25, steps: 160, seed: 7 })

    expect(figures.resends).toBeGreaterThan(0)
    expect(figures.merges).toBeGreaterThan(0)
    expect(figures.longestWayToEnd).toBeLessThanOrEqual(4)
    // Nothing is promised of what was never reached; in each state reached, everybody asked for everything.
    const reached = Object.keys(figures.moves).map((move) => move.split('--> ')[1])
    expect(reached).toEqual(expect.arrayContaining([...tripStates, ...letterStates, 'deceased']))
    const ofGuests = Object.keys(figures.guests.moves).map((move) => move.split('--> guest ')[1])
    expect(ofGuests).toEqual(expect.arrayContaining([...inflowStates]))
    const done = Object.keys({ ...figures.moves, ...figures.guests.moves }).map((move) => move.split('--')[1])
    expect(done).toEqual(expect.arrayContaining(['tell_host', 'read_news', 'tell_origin', 'merge']))
  })
})
