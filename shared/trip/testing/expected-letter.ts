import type { Letter } from '../../letter/letter'
import { type Day, dayOf } from '../../time'
import type { Context } from '../rules'
import { hostOf, type Trip } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, LetterStep } from './commands'
import type { Orgs } from './orgs'
import { isSide } from './sides'

/** The trip goes to that office, the office hasn't been reached otherwise, and the time isn't over. */
export function counts(trip: Trip, letter: Letter, today: Day): boolean {
  const host = hostOf(trip)
  if (host?.kind !== 'outside' || host.orgName !== letter.toOrgName) return false
  if (letter.state === 'acknowledged') return trip.state === 'routed' || trip.state === 'hosted'
  return trip.state === 'routed' && today <= letter.expiresOn
}

/** What should come of a step on a letter: how it stands then, or `no`. */
export function expectedOfLetter(
  of: Case,
  actor: Actor,
  { step, token, seen }: Command<LetterStep>,
  c: Context,
  orgs: Orgs,
): Letter['state'] | 'no' {
  const { trip, letter } = of
  if (!trip) return 'no'
  const isOrigin = isSide(actor, 'origin', trip, of, orgs)
  if (step === 'make_letter')
    return isOrigin && trip.state === 'routed' && trip.host.kind === 'outside' ? 'sent' : 'no'
  if (!letter) return 'no'
  const isGood = counts(trip, letter, dayOf(c.now))
  const holdsIt = isGood && [letter.tokenHash, ...(letter.earlierHashes ?? [])].includes(token)
  switch (step) {
    case 'another_sheet':
      return isOrigin && isGood ? letter.state : 'no'
    case 'answer_letter':
      return holdsIt && (letter.state === 'sent' || letter.state === 'answered') ? 'answered' : 'no'
    case 'call_back_letter':
      return isOrigin && isGood && letter.state === 'answered' && letter.version === seen
        ? 'called_back'
        : 'no'
    case 'turn_away_letter':
      return isOrigin && (letter.state === 'answered' || letter.state === 'called_back') ? 'sent' : 'no'
    case 'acknowledge_letter': {
      const isTheirs = letter.state === 'called_back' && letter.answer.accountId === actor.person.accountId
      return holdsIt && isTheirs ? 'acknowledged' : 'no'
    }
  }
}
