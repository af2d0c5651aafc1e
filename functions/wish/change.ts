import type { County } from '@shared/county/county'
import type { EventId } from '@shared/ids'
import type { Receipt } from '@shared/receipt'
import type { Instant } from '@shared/time'
import { actsOfWish } from '@shared/wish/acts'
import { wishLimitsOf } from '@shared/wish/limits'
import type { WishContext } from '@shared/wish/rules'
import type { Wish } from '@shared/wish/wish'
import type { WishEventType, WishSide } from '@shared/wish/words'
import { addWorkingDays } from '../calendar/working-days'
import { eventPart } from '../events/event.entity'
import type { Decision } from '../http/command'
import type { Keeper } from './kept-by'
import { saveWishParts } from './save-wish'
import type { openClaimsOf } from './wish.store'
import { whomToTell } from './whom-to-tell'

/** What the rules are told of the world. */
export const contextOf = (now: Instant, county: County): WishContext => ({
  ...{ now, limits: wishLimitsOf(county), addWorkingDays },
})

export interface By {
  side: WishSide
  eventId: EventId
  keeper: Keeper
  context: WishContext
  /** Where the guard of what a member has in hand is read, when it isn't the table. */
  inHand?: typeof openClaimsOf
}

export const receiptOf = ({ wishId, version, state }: Wish, now: Instant): Receipt => ({
  ...{ id: wishId, version, state, at: now },
})

/** What a change writes and answers: ids and codes alone in what is told. */
export async function changeOf(
  before: Wish | undefined,
  after: Wish,
  type: WishEventType,
  { side, eventId, keeper, context, inHand }: By,
): Promise<Decision> {
  const { now, limits } = context
  const { countyId, wishId, state } = after
  const acts = actsOfWish(before, after)
  const fact = eventPart({
    ...{ eventId, type, countyId, at: now, aggregateId: wishId, wishId, orgId: keeper.orgId },
    ...{ wishSide: side, to: state, ...(before && { from: before.state }) },
    ...(acts.length > 0 && { acts }),
    tell: whomToTell(before, after, type, { side, keeper: keeper.orgId }),
  })
  const saved = await saveWishParts(before, after, { type, now, limits, keeper: keeper.orgId, inHand })
  return { receipt: receiptOf(after, now), parts: [...saved, fact] }
}
