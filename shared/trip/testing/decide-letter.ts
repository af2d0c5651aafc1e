import { Refusal } from '../../errors'
import { isStillFor } from '../../letter/belongs'
import type { Letter } from '../../letter/letter'
import * as letters from '../../letter/rules'
import { dayOf } from '../../time'
import { letterComesTo } from '../by-letter'
import { acknowledge, type Context, originOf } from '../rules'
import { hostOf, type Trip, type TripIn } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, LetterStep } from './commands'
import type { Orgs } from './orgs'
import { ask, tripSubject } from './who'

/** The letter that somebody's code opens. @throws Refusal LETTER_OVER. */
function opened({ trip, letter }: Case, { token }: Command, c: Context): { trip: Trip; letter: Letter } {
  if (!trip || !letter || !letters.isOpenedBy(letter, token) || !isStillFor(trip, letter, dayOf(c.now)))
    throw new Refusal('LETTER_OVER')
  return { trip, letter }
}

function made({ trip, letter }: Case, { token }: Command, c: Context): Letter {
  const host = trip && hostOf(trip)
  if (trip?.state !== 'routed' || host?.kind !== 'outside') throw new Refusal('LETTER_NOT_NEEDED')
  const { tripId, countyId } = trip
  const from = { fromOrgId: originOf(trip), fromOrgName: trip.originOrgName }
  const about = { tripId, countyId, ...from, toOrgName: host.orgName, tokenHash: token }
  return letters.makeLetter(about, letter, dayOf(c.now))
}

/** On a number of the office that isn't the one of the form. */
const called = { phone: { masked: '0898****000', box: '0.C' }, phoneKeys: [] }

/** How far the letter has come stands with the trip, while that goes there. */
function comesTo(trip: Trip | undefined, to: TripIn<'routed'>['letter'], c: Context): Trip | undefined {
  return trip?.state === 'routed' && trip.host.kind === 'outside' ? letterComesTo(trip, to, c) : trip
}

/** What becomes of a letter, and of its trip, as the handlers decide it. @throws Refusal */
export function decideLetter(
  of: Case,
  actor: Actor,
  command: Command<LetterStep>,
  c: Context,
  orgs: Orgs,
): Case {
  const today = dayOf(c.now)
  const { accountId } = actor.person
  const asOrigin = (action: 'letter.make' | 'letter.callBack') => {
    if (!of.trip) throw new Refusal('NOT_FOUND')
    ask(actor, action, tripSubject(of.trip), of, orgs)
    return { trip: of.trip, letter: of.letter }
  }
  switch (command.step) {
    case 'make_letter': {
      const { trip } = asOrigin('letter.make')
      return { ...of, letter: made(of, command, c), trip: comesTo(trip, undefined, c) }
    }
    case 'another_sheet': {
      const { trip, letter } = asOrigin('letter.make')
      if (!letter || !isStillFor(trip, letter, today)) throw new Refusal('LETTER_OVER')
      return { ...of, letter: letters.anotherSheet(letter, command.token, today) }
    }
    case 'answer_letter': {
      const { trip, letter } = opened(of, command, c)
      const form = {
        orgName: letter.toOrgName,
        contactName: '符老师',
        phone: { masked: '199****8001', box: '0.M' },
      }
      return {
        ...of,
        letter: letters.answer(letter, { accountId, at: c.now, ...form }),
        trip: comesTo(trip, 'answered', c),
      }
    }
    case 'call_back_letter': {
      const { trip, letter } = asOrigin('letter.callBack')
      if (!letter) throw new Refusal('NOT_FOUND')
      if (!isStillFor(trip, letter, today)) throw new Refusal('LETTER_OVER')
      return {
        ...of,
        letter: letters.callBack(letter, command.seen, called, today),
        trip: comesTo(trip, 'called_back', c),
      }
    }
    case 'turn_away_letter': {
      const { trip, letter } = asOrigin('letter.callBack')
      if (!letter) throw new Refusal('NOT_FOUND')
      return { ...of, letter: letters.turnAway(letter), trip: comesTo(trip, undefined, c) }
    }
    case 'acknowledge_letter': {
      const { trip, letter } = opened(of, command, c)
      const after = letters.acknowledgeLetter(letter, accountId, c.now)
      return {
        ...of,
        letter: after,
        trip: acknowledge(trip, { orgName: '海棠湾社区第二党支部' }, 'by_letter', c),
      }
    }
  }
}
