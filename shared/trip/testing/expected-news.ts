import assert from 'node:assert/strict'
import { newsIn } from '../host-news'
import { hostOf, type Trip, type TripState } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, NewsStep } from './commands'
import type { Orgs } from './orgs'
import { isSide } from './sides'

/** What should come of telling an organisation outside: the state in which the trip stays, `same`, or `no`. */
export function expectedOfNews(
  of: Case,
  actor: Actor,
  { step, token }: Command<NewsStep>,
  orgs: Orgs,
): TripState | 'same' | 'no' {
  const { trip, letter } = of
  if (!trip) return 'no'
  const untold = newsIn(trip)
  if (step === 'tell_host') {
    if (!isSide(actor, 'origin', trip, of, orgs)) return 'no'
    return untold.length > 0 ? trip.state : 'same'
  }
  if (letter?.state !== 'acknowledged' || letter.answer.accountId !== actor.person.accountId) return 'no'
  if (![letter.tokenHash, ...(letter.earlierHashes ?? [])].includes(token)) return 'no'
  return untold.some(({ host }) => host === letter.toOrgName) ? trip.state : 'same'
}

type About = ReturnType<typeof newsIn>[number]['about']

/** What a step is to an organisation outside that had taken the member in. */
function newsOf({ step, plan }: Command): readonly About[] {
  switch (step) {
    case 'report_return':
      return ['returned']
    case 'visit_home':
      return ['home_visit']
    case 'change':
      return plan === 'move' ? ['left'] : ['changed', 'extended']
    case 'route':
    case 'manage_at_origin':
    case 'transfer_member':
    case 'confirm_death':
      return ['left']
    default:
      return []
  }
}

/** Who is still to be told of what, by all that has happened to a trip: the latest last. */
export class Untold {
  private readonly byHost = new Map<string, readonly About[]>()

  /** Something has changed a trip. */
  note(command: Command, { trip: before, letter }: Case, after: Trip): void {
    const host = before && hostOf(before)
    const now = hostOf(after)
    const news = before?.state === 'hosted' && host?.kind === 'outside' ? newsOf(command) : []
    if (host?.kind === 'outside' && news.length > 0) {
      this.byHost.delete(host.orgName)
      this.byHost.set(host.orgName, news)
    }
    const { step } = command
    const takesIn = step === 'acknowledge' || step === 'acknowledge_letter'
    if (takesIn && now?.kind === 'outside') this.byHost.delete(now.orgName)
    const [first] = this.byHost.keys()
    if (step === 'tell_host' && first !== undefined) this.byHost.delete(first)
    if (step === 'read_news' && letter) this.byHost.delete(letter.toOrgName)
  }

  /** Each host that isn't told stands there once, with the latest; and a code is spoken of only where it opens. */
  check({ trip, letter }: Case & { trip: Trip }): void {
    const news = newsIn(trip)
    assert.deepEqual(
      news.map(({ host }) => host),
      [...this.byHost.keys()],
      'exactly those organisations outside are to be told that took the member in and know no better',
    )
    for (const { host = '', about, byCode } of news) {
      assert.ok(this.byHost.get(host)?.includes(about), `${host} is to be told what happened last`)
      if (byCode) assert.equal(letter?.toOrgName, host, 'a code is spoken of where it opens alone')
    }
  }
}
