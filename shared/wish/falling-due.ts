import { dayOf } from '../time'
import { withoutLead } from './joining-rules'
import { confirmBy, endedNow, facts, keeperBy, type WishContext } from './parts'
import type { Wish } from './wish'
import type { WishEventType } from './words'

/** What the day does when it has passed, and the name of it. */
export interface FallenDue {
  wish: Wish
  type: WishEventType
}

/**
 * A day has passed in silence. Whoever is waited for is reminded; a publication expires, an overdue claim is released,
 * what came true long ago goes to the archive. Nothing confirms itself: after a fulfilment the worker is to call.
 * @returns undefined when nothing is due.
 */
export function fallDue(wish: Wish, context: WishContext): FallenDue | undefined {
  if (!('dueOn' in wish) || wish.dueOn > dayOf(context.now)) return undefined
  const again = { version: wish.version + 1, ...keeperBy(context), overdueTimes: wish.overdueTimes + 1 }
  switch (wish.state) {
    case 'published': {
      const { public: open } = wish
      const expired = { ...facts(wish), ...keeperBy(context), state: 'expired' as const, public: open }
      return { wish: expired, type: 'wish.expired' }
    }
    case 'claimed':
    case 'fulfilling':
      return { wish: withoutLead(wish, context), type: 'wish.released' }
    case 'fulfilled':
      return { wish: { ...wish, ...again, dueOn: confirmBy(context).dueOn }, type: 'wish.fell_due' }
    case 'confirmed':
    case 'rated': {
      const { confirmed } = wish
      const rating = wish.state === 'rated' ? { rating: wish.rating } : {}
      const archived = { ...endedNow(wish, context), state: 'archived' as const, confirmed, ...rating }
      return { wish: archived, type: 'wish.archived' }
    }
    default:
      return { wish: { ...wish, ...again }, type: 'wish.fell_due' }
  }
}
