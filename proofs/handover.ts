import { runTripModel } from '../shared/trip/testing/trip-model'
import type { Finding, Scale } from './runner/proof'

export const title =
  'Whatever everybody does and in whatever order: one organisation answers, one thing is waited for, nothing ends nowhere'

/** So many messages are sent in a full run, lost, doubled, late and altered ones among them. */
const steps = 100_000

/** Throws with the shortest history that breaks a promise. */
export function run(scale: Scale): Promise<Finding> {
  const isLong = scale === 'long'
  const { moves, ...figures } = runTripModel(isLong ? { runs: 1000, steps: 300 } : { runs: 15, steps: 120 })
  const kindsOfMoves = Object.keys(moves).length
  return Promise.resolve({
    holds: !isLong || figures.messages >= steps,
    figures: { ...figures, kindsOfMoves },
  })
}
