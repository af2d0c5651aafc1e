import { dayOf } from '@shared/time'
import { settleWish } from '@shared/wish/contract'
import type { Body } from '@shared/endpoint'
import * as rules from '@shared/wish/rules'
import type { Wish } from '@shared/wish/wish'
import type { Request } from '../http/handle'
import { type Step, wishStep } from './wish-step'

type Said = Body<typeof settleWish>
type Asked = Request<typeof settleWish>

/** What an asker says by word who has no phone here; who has one says it there. */
function saidByAsker(wish: Wish, body: Said, context: rules.WishContext): Step | undefined {
  switch (body.step) {
    case 'withdraw':
      return { wish: rules.withdraw(wish, context), type: 'wish.withdrawn' }
    case 'reopen':
      return { wish: rules.reopen(wish, context), type: 'wish.reopened', reason: body.reason }
    case 'rate': {
      const { stars, note } = body
      return { wish: rules.rate(wish, { stars, ...(note !== undefined && { note }) }), type: 'wish.rated' }
    }
    case 'complete':
      return { wish: rules.complete(wish, { text: body.text }, context), type: 'wish.completed' }
    default:
      return undefined
  }
}

function aboutClaim(wish: Wish, { body, now, refuse }: Asked, context: rules.WishContext): Step | undefined {
  switch (body.step) {
    case 'revoke':
      return { wish: rules.revoke(wish, context), type: 'wish.revoked', reason: body.reason }
    case 'suspend':
      return {
        wish: rules.suspend(wish, { by: 'keeper', reason: body.reason }, context),
        type: 'wish.suspended',
        reason: body.reason,
      }
    case 'resume':
      return { wish: rules.resume(wish, context), type: 'wish.resumed' }
    case 'confirm_on_paper': {
      if (body.on > dayOf(now)) return refuse('DAY_IN_FUTURE', { on: '不能在今天以后' })
      return {
        wish: rules.confirm(wish, { by: 'keeper', paperOn: body.on }, context),
        type: 'wish.confirmed',
      }
    }
    default:
      return undefined
  }
}

function ending(wish: Wish, body: Said, context: rules.WishContext): Step | undefined {
  switch (body.step) {
    case 'return':
      return {
        wish: rules.returnForCompletion(wish, body.reason, context),
        type: 'wish.returned',
        reason: body.reason,
      }
    case 'redirect': {
      const { to, who, phone, by, note } = body
      const redirected = { to, who, phone, by, ...(note !== undefined && { note }) }
      return { wish: rules.redirect(wish, redirected, context), type: 'wish.redirected', reason: note }
    }
    case 'follow_up':
      return { wish: rules.followUp(wish, body, context), type: 'wish.followed_up', reason: body.note }
    case 'take_down':
      return {
        wish: rules.takeDown(wish, body.reason, context),
        type: 'wish.taken_down',
        reason: body.reason,
      }
    case 'close_not_done':
      return {
        wish: rules.closeNotDone(wish, body.reason, context, body.why),
        ...{ type: 'wish.not_done', reason: body.reason },
      }
    case 'mark_complaint':
      return { wish: rules.markComplaint(wish, context), type: 'wish.complaint' }
    default:
      return undefined
  }
}

/** What those who answer for the place settle about a wish. */
export const handler = wishStep(settleWish, 'keeper', (wish, request, context): Step => {
  const { body, refuse } = request
  const byWord = saidByAsker(wish, body, context)
  if (byWord && wish.asked.accountId) return refuse('WISH_STEP_NOT_POSSIBLE')
  return (
    byWord ??
    aboutClaim(wish, request, context) ??
    ending(wish, body, context) ??
    refuse('WISH_STEP_NOT_POSSIBLE')
  )
})
