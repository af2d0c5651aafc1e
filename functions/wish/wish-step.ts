import * as v from 'valibot'
import type { Endpoint } from '@shared/endpoint'
import type { receiptSchema } from '@shared/receipt'
import { type WishContext, withReason } from '@shared/wish/rules'
import { thisWishSchema } from '@shared/wish/schema'
import type { Wish } from '@shared/wish/wish'
import type { WishEventType, WishSide } from '@shared/wish/words'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { changeOf, contextOf } from './change'
import { keeperOf, subjectOf } from './kept-by'
import { getWish } from './wish.store'

type StepEndpoint = Endpoint & { params: typeof thisWishSchema; output: typeof receiptSchema }

/** How a wish is afterwards, and the name of what happened. */
export interface Step {
  wish: Wish
  type: WishEventType
  /** What was said to it, when that is to be read later. */
  reason?: string | undefined
}

/**
 * The handler of a command on one wish: load it, ask who may, ask the rule, save.
 * @param rule gives it as it is afterwards, or refuses.
 */
export const wishStep = <E extends StepEndpoint>(
  endpoint: E,
  side: WishSide,
  rule: (wish: Wish, request: Request<E>, context: WishContext) => Step | Promise<Step>,
) =>
  handle(endpoint, async (request) => {
    const { wishId } = v.parse(thisWishSchema, request.params)
    const receipt = await command(endpoint, request, async () => {
      const { county, tree, now, newId } = request
      const wish = await getWish(wishId)
      const keeper = wish && (await keeperOf(wish, tree))
      if (!wish || !keeper || !county) return request.refuse('NOT_FOUND')
      request.authorise(subjectOf(wish, keeper))
      const context = contextOf(now, county)
      const { reason: text, ...step } = await rule(wish, request, context)
      const said = text === undefined ? undefined : { type: step.type, at: now, text }
      const after = said ? { ...step, wish: withReason(step.wish, said) } : step
      const by = { side, eventId: newId('event'), keeper, context }
      if (!after.wish.complaint || wish.complaint) return changeOf(wish, after.wish, after.type, by)
      // It goes to those above from now on.
      const above = (await keeperOf(after.wish, tree)) ?? keeper
      return changeOf(wish, after.wish, after.type, { ...by, keeper: above })
    })
    return { status: endpoint.status, body: receipt }
  })
