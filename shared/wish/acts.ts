import type { ConfirmedAct } from '../points/schema'
import { dayOf } from '../time'
import type { Wish } from './wish'

/** Came true, and nobody has taken it up again. */
const cameTrue = (wish: Wish | undefined) =>
  wish?.state === 'confirmed' || wish?.state === 'rated' ? wish : undefined

/** What a change of a wish confirms of whoever helped, or takes back. */
export function actsOfWish(before: Wish | undefined, after: Wish): ConfirmedAct[] {
  const [was, is] = [cameTrue(before), cameTrue(after)]
  const { claim, joined = [], confirmed } = is ?? was ?? {}
  if (!claim || !confirmed || after.state === 'archived' || (was && is)) return []
  return [claim, ...joined].map(({ memberId, claimId }) => ({
    kind: 'wish',
    ...{ memberId, act: claimId, on: dayOf(confirmed.at), version: after.version, amount: is ? 1 : 0 },
  }))
}
