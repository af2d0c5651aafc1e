import type { AccountId } from '../ids'
import type { Letter } from './letter'
import { turnAway } from './rules'

/**
 * A letter without whoever filled in its form, who has asked to be forgotten; the same where that was somebody else. One
 * that was acknowledged keeps which organisation took the member in, and when; of any other the form is empty again, since
 * nobody could go on with it. docs/rules.md#erasure
 */
export function withoutWhoAnswered(letter: Letter, accountId: AccountId): Letter {
  if (letter.state === 'sent' || letter.answer.accountId !== accountId) return letter
  if (letter.state !== 'acknowledged') return turnAway(letter)
  const { at, orgName } = letter.answer
  return { ...letter, version: letter.version + 1, answer: { at, orgName } }
}
