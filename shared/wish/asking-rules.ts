import { Refusal } from '../errors'
import type { CountyId, WishId } from '../ids'
import { dayOf } from '../time'
import { endedNow, facts, keeperBy, offeredAgain, publicOf, reopenUntil, type WishContext } from './parts'
import { namesMoney } from './sentence'
import { only } from './steps'
import type { Asked, Wish, WishIn } from './wish'

/** No amounts of money anywhere. @throws Refusal WISH_NAMES_MONEY. */
export function checkMoney(text: string, field = 'text'): void {
  if (namesMoney(text)) throw new Refusal('WISH_NAMES_MONEY', { [field]: '写到了钱，请改一改' })
}

/** A new wish, which waits to be looked at. @throws Refusal WISH_NAMES_MONEY. */
export function submit(
  { wishId, countyId, complaint }: { wishId: WishId; countyId: CountyId; complaint: boolean },
  asked: Asked,
  context: WishContext,
): WishIn<'submitted'> {
  checkMoney(asked.text)
  return {
    ...{ wishId, countyId, version: 1, asked, state: 'submitted', ...keeperBy(context) },
    ...(complaint && { complaint }),
  }
}

/** What was missing is there. @throws Refusal WISH_STEP_NOT_POSSIBLE, WISH_NAMES_MONEY. */
export function complete(
  wish: Wish,
  told: Pick<Asked, 'text'> & Partial<Pick<Asked, 'mayVisit' | 'hiddenFromCompound' | 'times'>>,
  context: WishContext,
): Wish {
  const one = only(wish, 'complete')
  checkMoney(told.text)
  return { ...facts(one), asked: { ...one.asked, ...told }, state: 'submitted', ...keeperBy(context) }
}

/** To the very sentence that was shown. @throws Refusal WISH_SENTENCE_CHANGED. */
export function agree(wish: Wish, sentence: string, { now }: WishContext): Wish {
  const one = only(wish, 'agree')
  if (one.sentence.text !== sentence) throw new Refusal('WISH_SENTENCE_CHANGED')
  const agreed = { how: 'self' as const, on: dayOf(now) }
  return { ...one, version: one.version + 1, sentence: { text: sentence, agreed } }
}

/** At any time; no reason is asked. */
export const withdraw = (wish: Wish, context: WishContext): Wish => ({
  ...endedNow(only(wish, 'withdraw'), context),
  state: 'withdrawn',
})

/** It came true: the asker says so, or has signed it. Nothing confirms itself. */
export function confirm(
  wish: Wish,
  confirmed: Pick<WishIn<'confirmed'>['confirmed'], 'by' | 'paperOn'>,
  context: WishContext,
): Wish {
  const one = only(wish, confirmed.by === 'asker' ? 'confirm' : 'confirm_on_paper')
  const { public: open, claim, joined, fulfilled } = one
  return {
    ...{ ...facts(one), ...reopenUntil(context), state: 'confirmed', public: open, claim, fulfilled },
    ...(joined && { joined }),
    confirmed: { ...confirmed, at: context.now },
  }
}

export function rate(wish: Wish, rating: WishIn<'rated'>['rating']): Wish {
  const one = only(wish, 'rate')
  return { ...one, version: one.version + 1, state: 'rated', rating }
}

/** Not content: it is taken up again, once by right. @throws Refusal WISH_REOPENED_ALREADY. */
export function reopen(wish: Wish, context: WishContext): Wish {
  const one = only(wish, 'reopen')
  const open = publicOf(one)
  const again = open && !one.complaint ? offeredAgain(one, open, context) : undefined
  return { ...(again ?? { ...facts(one), ...keeperBy(context), state: 'submitted' }), reopened: true }
}
