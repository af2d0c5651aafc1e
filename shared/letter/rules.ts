import { Refusal } from '../errors'
import type { AccountId } from '../ids'
import { addDays, type Day, dayOf, type Instant } from '../time'
import type { Letter, LetterIn } from './letter'

/** For so many days the code on the sheet is good. */
export const letterDays = 30

/** A letter for a trip, in place of any before. */
export const makeLetter = (
  about: Omit<LetterIn<'sent'>, 'state' | 'version' | 'madeOn' | 'expiresOn'>,
  before: Letter | undefined,
  today: Day,
): LetterIn<'sent'> => ({
  ...about,
  ...{ state: 'sent', version: (before?.version ?? 0) + 1 },
  ...{ madeOn: today, expiresOn: addDays(today, letterDays) },
})

/** Until somebody has acknowledged it, the code can be used again and again, while it is good. */
export const isGood = (letter: Letter, today: Day): boolean =>
  letter.state === 'acknowledged' || today <= letter.expiresOn

const facts = (letter: Letter) => {
  const { tripId, countyId, version, tokenHash, fromOrgId, fromOrgName, toOrgName, madeOn, expiresOn } =
    letter
  return {
    ...{ tripId, countyId, tokenHash, fromOrgId, fromOrgName, toOrgName, madeOn, expiresOn },
    version: version + 1,
  }
}

const notPossible = () => new Refusal('LETTER_STEP_NOT_POSSIBLE')

/**
 * Somebody at the other end fills in the form. Until the branch has called back, a later answer replaces an earlier one.
 * @throws Refusal LETTER_OVER, LETTER_STEP_NOT_POSSIBLE.
 */
export function answer(letter: Letter, given: LetterIn<'answered'>['answer']): LetterIn<'answered'> {
  if (!isGood(letter, dayOf(given.at))) throw new Refusal('LETTER_OVER')
  if (letter.state !== 'sent' && letter.state !== 'answered') throw notPossible()
  return { ...facts(letter), state: 'answered', answer: given }
}

/** The branch has called that office, and it was they who answered: from now on they may know who is coming. */
export function callBack(letter: Letter, seen: number, today: Day): LetterIn<'called_back'> {
  if (letter.state !== 'answered') throw notPossible()
  // It was another answer that the branch read out on the telephone.
  if (letter.version !== seen) throw new Refusal('CHANGED_MEANWHILE')
  return { ...facts(letter), state: 'called_back', answer: letter.answer, calledBackOn: today }
}

/** It wasn't they who answered, or not the right ones: the form is empty again. */
export function turnAway(letter: Letter): LetterIn<'sent'> {
  if (letter.state !== 'answered' && letter.state !== 'called_back') throw notPossible()
  return { ...facts(letter), state: 'sent' }
}

/** The account that the branch has called back: the one that may know who is coming, and answers for the other end. */
export const isTheirs = (letter: Letter, accountId: AccountId): boolean =>
  (letter.state === 'called_back' || letter.state === 'acknowledged') && letter.answer.accountId === accountId

/**
 * They take the member in; the letter is theirs for good.
 * @throws Refusal LETTER_STEP_NOT_POSSIBLE, also for any other account.
 */
export function acknowledgeLetter(
  letter: Letter,
  accountId: AccountId,
  now: Instant,
): LetterIn<'acknowledged'> {
  if (letter.state !== 'called_back' || !isTheirs(letter, accountId)) throw notPossible()
  const { answer: given, calledBackOn } = letter
  return { ...facts(letter), state: 'acknowledged', answer: given, calledBackOn, acknowledgedAt: now }
}
