import { Refusal } from '../errors'
import type { WishId } from '../ids'
import { dayOf } from '../time'
import { checkMoney } from './asking-rules'
import { endedNow, facts, keeperBy, offeredAgain, publicOf, type WishContext } from './parts'
import { problemOfSentence } from './sentence'
import { only } from './steps'
import type { Asked, Wish, WishIn } from './wish'

/** @throws Refusal WISH_SENTENCE_TELLS with what to change. */
export function checkSentence(sentence: string, hidden: readonly string[]): void {
  const problem = problemOfSentence(sentence, hidden)
  if (problem !== undefined) throw new Refusal('WISH_SENTENCE_TELLS', { sentence: problem })
}

export const returnForCompletion = (wish: Wish, returnReason: string, context: WishContext): Wish => ({
  ...{ ...facts(only(wish, 'return')), ...keeperBy(context), state: 'returned', returnReason },
})

type Suits = Pick<Asked, 'mayVisit' | 'hiddenFromCompound'> & Partial<Pick<Asked, 'times' | 'helpers'>>

/**
 * Visited or called: what suits, and the sentence for everybody. To another sentence, or to being shown to more or visited, the asker agrees anew.
 * @param hidden words that must not stand in it.
 * @throws Refusal WISH_SENTENCE_TELLS, WISH_NAMES_MONEY, HELPERS_ONLY_FOR_SERVICE.
 */
export function verify(
  wish: Wish,
  said: { how: WishIn<'verifying'>['verified']['how']; sentence: string; suits: Suits },
  hidden: readonly string[],
  context: WishContext,
): Wish {
  const one = only(wish, 'verify')
  const { how, sentence: text, suits } = said
  checkMoney(text, 'sentence')
  checkSentence(text, hidden)
  if (suits.helpers !== undefined && one.asked.kind !== 'service')
    throw new Refusal('HELPERS_ONLY_FOR_SERVICE')
  const { helpers: _before, ...asked } = one.asked
  const before = 'sentence' in one ? one.sentence : publicOf(one)?.sentence
  // Whom it is shown to, and whether somebody may come, was agreed to as well.
  const opensMore =
    (one.asked.hiddenFromCompound && !suits.hiddenFromCompound) || (!one.asked.mayVisit && suits.mayVisit)
  const agreed = before?.text === text && !opensMore ? before.agreed : undefined
  const first = 'firstPublishedAt' in one ? one.firstPublishedAt : publicOf(one)?.firstPublishedAt
  return {
    ...{ ...facts(one), asked: { ...asked, ...suits }, ...keeperBy(context), state: 'verifying' },
    ...{ verified: { how, at: context.now }, sentence: { text, ...(agreed && { agreed }) } },
    ...(first && { firstPublishedAt: first }),
  }
}

type Agreement = NonNullable<WishIn<'verifying'>['sentence']['agreed']>

/** With the asker's consent alone. @throws Refusal WISH_NOT_AGREED, WISH_SENTENCE_TELLS. */
export function publish(
  wish: Wish,
  told: Agreement | undefined,
  hidden: readonly string[],
  context: WishContext,
): Wish {
  const one = only(wish, 'publish')
  if (one.state !== 'verifying') {
    const open = publicOf(one)
    if (!open) throw new Refusal('WISH_NOT_AGREED')
    checkSentence(open.sentence.text, hidden)
    return offeredAgain(one, open, context)
  }
  const agreed = told ?? one.sentence.agreed
  if (!agreed) throw new Refusal('WISH_NOT_AGREED')
  checkSentence(one.sentence.text, hidden)
  const open = {
    ...{ verified: one.verified, sentence: { text: one.sentence.text, agreed } },
    ...{ publishedAt: context.now, firstPublishedAt: one.firstPublishedAt ?? context.now },
  }
  return offeredAgain(one, open, context)
}

/** 转给能办的人, with somebody who follows it up by a day. @throws Refusal DAY_IS_PAST. */
export function redirect(
  wish: Wish,
  redirected: WishIn<'redirected'>['redirected'],
  { now }: WishContext,
): Wish {
  const one = only(wish, 'redirect')
  if (redirected.by < dayOf(now)) throw new Refusal('DAY_IS_PAST')
  const open = publicOf(one)
  return {
    ...{ ...facts(one), ...(open && { public: open }), state: 'redirected', redirected },
    ...{ dueOn: redirected.by, overdueTimes: 0 },
  }
}

/** What came of it. What wasn't done there is looked at here again. */
export function followUp(
  wish: Wish,
  { done, note }: { done: boolean; note: string },
  context: WishContext,
): Wish {
  const one = only(wish, 'follow_up')
  return done
    ? { ...endedNow(one, context), state: 'archived', endReason: note }
    : { ...facts(one), ...keeperBy(context), state: 'submitted' }
}

export const takeDown = (wish: Wish, endReason: string, context: WishContext): Wish => ({
  ...{ ...endedNow(only(wish, 'take_down'), context), state: 'taken_down', endReason },
})

/** Closed without having come true is a state of its own, with its reason. */
export const closeNotDone = (
  wish: Wish,
  endReason: string,
  context: WishContext,
  notDone?: WishIn<'not_done'>['notDone'],
): Wish => ({
  ...{ ...endedNow(only(wish, 'close_not_done'), context), state: 'not_done', endReason },
  ...(notDone && { notDone }),
})

/** It goes past those whom it is about. */
export const markComplaint = (wish: Wish, context: WishContext): Wish => ({
  ...{ ...facts(only(wish, 'mark_complaint')), complaint: true, ...keeperBy(context), state: 'submitted' },
})

/** The same one told twice: this one ends, the other goes on. */
export const merge = (wish: Wish, into: WishId, context: WishContext): Wish => ({
  ...{ ...endedNow(only(wish, 'link'), context), state: 'merged', mergedInto: into },
})

const joined = (ids: readonly WishId[] | undefined, other: WishId) => [...new Set([...(ids ?? []), other])]

/** Linked with another, or told apart from it. */
export function relate(wish: Wish, other: WishId, how: 'linked' | 'apart'): Wish {
  const one = { ...wish, version: wish.version + 1 }
  const linked = wish.linked?.filter((id) => id !== other)
  const apart = wish.apart?.filter((id) => id !== other)
  return how === 'linked'
    ? { ...one, linked: joined(linked, other), ...(apart && { apart }) }
    : { ...one, ...(linked && { linked }), apart: joined(apart, other) }
}
