import { runWishModel } from '@shared/wish/testing/wish-model'
import type { Finding, Scale } from './runner/proof'

export const title =
  'Whatever everybody does with wishes: no second live claim, none is stuck, the guards equal what there is, points are their sums'

/** Claims, hand-backs, expiries, revocations, withdrawals and reopenings in any order, with days between them. */
export function run(scale: Scale): Promise<Finding> {
  const size = scale === 'long' ? { runs: 5000, steps: 200 } : { runs: 50, steps: 120 }
  const { done, refused, claims, fellDue, confirmed, reached, moves } = runWishModel(size)
  return Promise.resolve({
    holds: done > 0 && claims > 0 && fellDue > 0 && confirmed > 0,
    figures: {
      ...{ ...size, done, refused, claims, fellDue, confirmed },
      ...{ statesReached: reached.size, waysBetweenStates: moves.size },
    },
  })
}
