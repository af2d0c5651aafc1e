import * as fc from 'fast-check'
import { anId } from '../../fixtures'
import type { MemberId } from '../../ids'
import { dayOf } from '../../time'
import { claimBy, sentence } from '../fixtures'
import * as rules from '../rules'
import type { WishContext } from '../rules'
import type { Wish } from '../wish'

/** Those who help in the model. */
export const helpers: readonly MemberId[] = ['one', 'two', 'three', 'four'].map((name) =>
  anId('member', name),
)

/** One thing that somebody does to one of the wishes, or a number of days that pass. */
export type Deed =
  | { does: 'wait'; days: number }
  | { does: ByHelper; wish: number; helper: number }
  | { does: Exclude<keyof typeof deeds, ByHelper>; wish: number; helper?: undefined }

/** What one of those who help does. */
export const byHelper = ['claim', 'join', 'leave'] as const
type ByHelper = (typeof byHelper)[number]

type Rule = (wish: Wish, context: WishContext) => Wish

const hand = { where: 'station', workerName: '周晓梅', workerPhone: '19900008199' } as const
const suits = { mayVisit: true, hiddenFromCompound: false }

/** Everything that can happen to a wish, by the one who does it, with the name of what it leaves behind. */
export const deeds = {
  verify: (wish, context) => {
    const helpers = wish.asked.kind === 'service' ? { helpers: 3 } : {}
    return rules.verify(wish, { how: 'phone', sentence, suits: { ...suits, ...helpers } }, [], context)
  },
  agree: (wish, context) => rules.agree(wish, sentence, context),
  publish: (wish, context) => rules.publish(wish, undefined, [], context),
  publishAsSaid: (wish, { now, ...rest }) =>
    rules.publish(wish, { how: 'spoken', on: dayOf(now) }, [], { now, ...rest }),
  claim: (wish) => wish,
  join: (wish) => wish,
  leave: (wish) => wish,
  arrange: (wish) => rules.arrange(wish, { ...hand, opensContact: true }),
  extend: rules.extend,
  handBack: rules.handBack,
  fulfil: (wish, context) => rules.fulfil(wish, undefined, context),
  confirm: (wish, context) => rules.confirm(wish, { by: 'asker' }, context),
  confirmOnPaper: (wish, context) => rules.confirm(wish, { by: 'keeper' }, context),
  rate: (wish) => rules.rate(wish, { stars: 'good' }),
  reopen: rules.reopen,
  revoke: rules.revoke,
  suspend: (wish, context) => rules.suspend(wish, { by: 'keeper', reason: '没打招呼' }, context),
  stopVisits: (wish, context) => rules.suspend(wish, { by: 'asker', reason: '没打招呼' }, context),
  resume: rules.resume,
  withdraw: rules.withdraw,
  giveBack: (wish, context) => rules.returnForCompletion(wish, '请写清楚', context),
  complete: (wish, context) => rules.complete(wish, { text: '想要一盏灯' }, context),
  redirect: (wish, context) =>
    rules.redirect(
      wish,
      { to: 'property', who: '周晓梅', phone: '19900008199', by: dayOf(context.now) },
      context,
    ),
  followUp: (wish, context) => rules.followUp(wish, { done: true, note: '办好了' }, context),
  followUpInVain: (wish, context) => rules.followUp(wish, { done: false, note: '没办成' }, context),
  takeDown: (wish, context) => rules.takeDown(wish, '先下架', context),
  closeNotDone: (wish, context) => rules.closeNotDone(wish, '没有人能来', context),
  complain: rules.markComplaint,
  merge: (wish, context) => rules.merge(wish, anId('wish', 'other'), context),
} as const satisfies Record<string, Rule>

/** What a helper does; a claim is of an id that nobody had before. */
export function helperDoes(
  does: ByHelper,
  wish: Wish,
  { helper, n, context }: { helper: MemberId; n: number; context: WishContext },
): Wish {
  const { unnamed, ...one } = claimBy(helper, anId('claim', `claim${n}`))
  if (does === 'claim') return rules.claim(wish, { ...one, unnamed }, context)
  return does === 'join' ? rules.join(wish, one, context) : rules.leave(wish, helper)
}

/** What ends a claim, as its row names it; anything else that ends one is `wish_ended`. */
export const endedBy: Partial<Record<keyof typeof deeds | 'due', string>> = {
  confirm: 'done',
  confirmOnPaper: 'done',
  handBack: 'handed_back',
  reopen: 'handed_back',
  revoke: 'revoked',
  due: 'overdue_released',
}

// Object.keys forgets that these are exactly the deeds.
const names = (Object.keys(deeds) as (keyof typeof deeds)[]).filter(
  (name): name is Exclude<keyof typeof deeds, ByHelper> => !byHelper.some((one) => one === name),
)

/** Deeds in any order: claims, and what leads there, come more often than chance would have them. */
export const someDeeds = (wishes: number, steps: number): fc.Arbitrary<Deed[]> => {
  const wish = fc.nat({ max: wishes - 1 })
  const likely = fc.constantFrom(
    ...(['verify', 'publishAsSaid', 'arrange', 'fulfil', 'confirm', 'handBack', 'revoke', 'rate'] as const),
  )
  const claim = fc.record({
    does: fc.constantFrom(...byHelper, 'claim' as const, 'join' as const),
    wish,
    helper: fc.nat({ max: helpers.length - 1 }),
  })
  return fc.array(
    fc.oneof(
      { arbitrary: claim, weight: 5 },
      { arbitrary: fc.record({ does: likely, wish }), weight: 8 },
      { arbitrary: fc.record({ does: fc.constantFrom(...names), wish }), weight: 3 },
      {
        arbitrary: fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
        weight: 1,
      },
    ),
    { minLength: steps, maxLength: steps },
  )
}
