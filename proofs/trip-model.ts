import { runTripModel } from '../shared/trip/testing/trip-model'
import type { Finding, Scale } from './runner/proof'

export const title = 'Whatever everybody does and in whatever order, a trip keeps its promises'

/** Throws with the shortest history that breaks a promise. */
export function run(scale: Scale): Promise<Finding> {
  const { moves, ...figures } = runTripModel(
    scale === 'long' ? { runs: 1000, steps: 300 } : { runs: 20, steps: 100 },
  )
  const kindsOfMoves = Object.keys(moves).length
  return Promise.resolve({ holds: true, figures: { ...figures, kindsOfMoves } })
}
