import { Refusal } from '../../errors'
import * as letters from '../../letter/rules'
import { hostKnows } from '../host-news'
import type { Trip } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, NewsStep } from './commands'
import type { Orgs } from './orgs'
import { ask, tripSubject } from './who'

/** What becomes of what an organisation outside is to be told, as the handlers decide it. @throws Refusal */
export function decideNews(of: Case, actor: Actor, { step, token }: Command<NewsStep>, orgs: Orgs): Trip {
  const { trip, letter } = of
  if (!trip) throw new Refusal('NOT_FOUND')
  if (step === 'tell_host') {
    ask(actor, 'letter.tellHost', tripSubject(trip), of, orgs)
    return hostKnows(trip)
  }
  // Whoever took the member in opens their letter for good.
  const isTheirs =
    letter && letters.isOpenedBy(letter, token) && letters.isTheirs(letter, actor.person.accountId)
  if (!isTheirs || letter.state !== 'acknowledged') throw new Refusal('LETTER_OVER')
  return hostKnows(trip, letter.toOrgName)
}
