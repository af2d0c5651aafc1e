import type { HouseEvent } from '../events/event'
import { leaveWishes } from './leave-wishes'

/** What follows from a confirmed death: what they wished for and had in hand ends, without a word of why. */
export async function wishesEndAfter(event: HouseEvent): Promise<void> {
  if (event.type !== 'member.death_confirmed') return
  const { accountId, memberId, at } = event
  await leaveWishes({ accountId, memberId }, at)
}
