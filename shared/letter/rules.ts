import { Refusal } from '../errors'
import type { AccountId } from '../ids'
import type { Sealed } from '../sealed'
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
  const { tripId, countyId, version, tokenHash, earlierHashes, fromOrgId, fromOrgName, toOrgName } = letter
  const { madeOn, expiresOn } = letter
  return {
    ...{ tripId, countyId, tokenHash, fromOrgId, fromOrgName, toOrgName, madeOn, expiresOn },
    ...(earlierHashes && { earlierHashes }),
    version: version + 1,
  }
}

/** So many sheets of one letter open it; the oldest beyond that doesn't any longer. */
const mostSheets = 5

/**
 * Another sheet of the same letter, for who has lost the code or never got its picture: the ones before stay good, and
 * what was filled in counts. @throws Refusal LETTER_OVER.
 */
export function anotherSheet(letter: Letter, tokenHash: string, today: Day): Letter {
  if (!isGood(letter, today)) throw new Refusal('LETTER_OVER')
  const earlierHashes = [letter.tokenHash, ...(letter.earlierHashes ?? [])].slice(0, mostSheets - 1)
  return { ...letter, version: letter.version + 1, tokenHash, earlierHashes }
}

/** Does the code with that digest open the letter? */
export const isOpenedBy = ({ tokenHash, earlierHashes }: Letter, hash: string): boolean =>
  tokenHash === hash || earlierHashes?.includes(hash) === true

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

/** The same line, however it is written: with hyphens, with the country's code, or with the 0 of a call from afar. */
export const plainNumber = (phone: string): string =>
  phone.replace(/\D/g, '').replace(/^(?:0086|86|0)(?=1\d{10}$)/, '')

/** On which number the branch has called, sealed, and the keys by which it is known again. */
export interface Called {
  phone: Sealed
  phoneKeys: readonly string[]
}

/** Whoever wrote the form would answer for themselves. */
const isOwnNumber = ({ phone, phoneKey }: LetterIn<'answered'>['answer'], called: Called): boolean =>
  phoneKey === undefined ? phone?.masked === called.phone.masked : called.phoneKeys.includes(phoneKey)

/**
 * The branch has called that office, and it was they who answered: from now on they may know who is coming.
 * @param seen which answer was read out on the telephone.
 * @throws Refusal CHANGED_MEANWHILE for another; CALLED_NUMBER_OF_FORM, LETTER_STEP_NOT_POSSIBLE.
 */
export function callBack(letter: Letter, seen: number, called: Called, today: Day): LetterIn<'called_back'> {
  if (letter.state !== 'answered') throw notPossible()
  // It was another answer that the branch read out on the telephone.
  if (letter.version !== seen) throw new Refusal('CHANGED_MEANWHILE')
  if (isOwnNumber(letter.answer, called))
    throw new Refusal('CALLED_NUMBER_OF_FORM', { phone: '这是对方自己填的号码，请换一个另外查到的' })
  const { answer: given } = letter
  return { ...facts(letter), state: 'called_back', answer: given, calledBackOn: today, called: called.phone }
}

/** It wasn't they who answered, or not the right ones: the form is empty again. */
export function turnAway(letter: Letter): LetterIn<'sent'> {
  if (letter.state !== 'answered' && letter.state !== 'called_back') throw notPossible()
  return { ...facts(letter), state: 'sent' }
}

/** A letter without the numbers on which somebody at the other end was reached; the same where it has none. */
export function withoutNumbers(letter: Letter): Letter {
  if (letter.state === 'sent') return letter
  const { phone, phoneKey, ...given } = letter.answer
  const called = 'called' in letter ? letter.called : undefined
  if (!phone && phoneKey === undefined && !called) return letter
  const version = letter.version + 1
  if (letter.state === 'answered') return { ...letter, version, answer: given }
  const { called: _called, ...kept } = letter
  return { ...kept, version, answer: given }
}

/** Has the branch called that office back? */
export const isCalledBack = (letter: Letter): letter is LetterIn<'called_back' | 'acknowledged'> =>
  letter.state === 'called_back' || letter.state === 'acknowledged'

/** The account that the branch has called back: the one that may know who is coming, and answers for the other end. */
export const isTheirs = (
  letter: Letter,
  accountId: AccountId,
): letter is LetterIn<'called_back' | 'acknowledged'> =>
  isCalledBack(letter) && letter.answer.accountId === accountId

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
  const { answer: given, calledBackOn, called } = letter
  return {
    ...{ ...facts(letter), state: 'acknowledged', answer: given, calledBackOn, acknowledgedAt: now },
    ...(called && { called }),
  }
}
