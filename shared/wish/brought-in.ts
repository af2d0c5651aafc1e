import type { CountyId, WishId } from '../ids'
import { checkMoney } from './asking-rules'
import { checkSentence } from './keeping-rules'
import { keeperBy, publishedUntil, type WishContext } from './parts'
import type { Asked, PublicPart, Wish, WishIn } from './wish'

/** In which states an open wish can come in. Whoever helps already claims it here, so that the guards hold. */
export const broughtInStates = ['submitted', 'verifying', 'published'] as const

/** Where it stands on paper. One that is public has the sentence and the day on which the asker agreed to it. */
export type Stands =
  | { state: 'submitted' }
  | ({ state: 'verifying' } & Pick<WishIn<'verifying'>, 'verified' | 'sentence'>)
  | { state: 'published'; public: PublicPart }

/**
 * An open wish as a sheet has it: with its true dates, and waiting from `context.now` on.
 * @param hidden words of this very wish that its sentence must not say.
 * @throws Refusal WISH_NAMES_MONEY, WISH_SENTENCE_TELLS.
 */
export function bringIn(
  { wishId, countyId }: { wishId: WishId; countyId: CountyId },
  asked: Asked,
  stands: Stands,
  hidden: readonly string[],
  context: WishContext,
): Wish {
  checkMoney(asked.text)
  const facts = { wishId, countyId, version: 1, asked }
  switch (stands.state) {
    case 'submitted':
      return { ...facts, ...keeperBy(context), ...stands }
    case 'verifying':
      checkSentence(stands.sentence.text, hidden)
      return { ...facts, ...keeperBy(context), ...stands }
    case 'published':
      checkSentence(stands.public.sentence.text, hidden)
      return { ...facts, ...publishedUntil(context), ...stands }
  }
}
