import type { Day } from '../time'
import type { TripEventType } from './schema'
import { hostOf, type Trip } from './trip'

type News = NonNullable<Trip['tellHost']>

/** What a change is to who has taken the member in. What isn't here is no matter of theirs. */
const newsOf: Partial<Record<TripEventType, News['about']>> = {
  'trip.return_reported': 'returned',
  'trip.extended': 'extended',
  'trip.changed': 'changed',
  'trip.postponed': 'changed',
  'trip.visits_home': 'home_visit',
  'trip.moved_on': 'left',
  'trip.routed': 'left',
  'trip.managed_at_origin': 'left',
  'trip.transferred': 'left',
  'trip.closed': 'left',
}

/** What organisations outside are still to be told of a trip, one piece for each, the latest last. */
export const newsIn = ({ tellHost, tellHostNext = [] }: Pick<Trip, 'tellHost' | 'tellHostNext'>): News[] =>
  tellHost ? [tellHost, ...tellHostNext] : []

/** Nothing else of it changes, so it stays in its state. */
function withNews<T extends Trip>(trip: T, [first, ...next]: readonly News[]): T {
  const { tellHost: _first, tellHostNext: _next, ...kept } = trip
  // Nothing that makes its state is gone.
  return { ...kept, ...(first && { tellHost: first }), ...(next.length > 0 && { tellHostNext: next }) } as T
}

/**
 * Is it for the organisation that the trip goes to, or went to, under that name? Of older news, which doesn't say, only
 * where the trip still has that host.
 */
const isFor = ({ host }: News, name: string, trip: Trip): boolean => {
  const now = hostOf(trip)
  return host === undefined ? now?.kind === 'outside' && now.orgName === name : host === name
}

/** What others are still to be told than the one that the trip goes to. */
function othersThan(before: Trip, after: Trip): News[] {
  const host = hostOf(before)
  return newsIn(after).filter((one) => host?.kind !== 'outside' || !isFor(one, host.orgName, before))
}

/** Another organisation outside gets a letter of its own, by which the one before opens nothing any longer. */
function withoutCodes(trip: Trip, before: Trip | undefined): Trip {
  const now = hostOf(trip)
  const news = newsIn(trip)
  if (trip === before || now?.kind !== 'outside') return trip
  if (!news.some((one) => one.byCode && one.host !== now.orgName)) return trip
  return withNews(
    trip,
    news.map(({ byCode, ...one }) => ({ ...one, ...(byCode && one.host === now.orgName && { byCode }) })),
  )
}

/**
 * The trip after a change, with what an organisation outside the system is to be told of it: it has no inbox here, so
 * the branch tells it, or it reads it by the code of its letter. Of one host the latest news counts; what another one
 * hasn't heard yet stays.
 */
export function withHostNews(before: Trip | undefined, after: Trip, type: TripEventType, today: Day): Trip {
  const about = newsOf[type]
  // Who takes them in again knows how things stand.
  if (type === 'trip.acknowledged' && before) return withNews(after, othersThan(before, after))
  if (!about || before?.state !== 'hosted' || before.host.kind !== 'outside' || after === before)
    return withoutCodes(after, before)
  const { orgName: host } = before.host
  const { orgName, orgPhone = before.host.orgPhone, contactName } = before.placement
  const news: News = {
    ...{ about, since: today, host, orgName },
    ...(type === 'trip.closed' && { ended: true }),
    ...(before.arrival.how === 'by_letter' && { byCode: true }),
    ...(orgPhone !== undefined && { orgPhone }),
    ...(contactName !== undefined && { contactName }),
  }
  return withoutCodes(withNews(after, [...othersThan(before, after), news]), before)
}

/**
 * They know: the branch has told them, or they have read it. Where nothing was to be told nothing changes.
 * @param host as its letter names it; without it, the first that is to be told.
 */
export function hostKnows<T extends Trip>(trip: T, host?: string): T {
  const news = newsIn(trip)
  const left = news.filter((one, i) => (host === undefined ? i > 0 : !isFor(one, host, trip)))
  return left.length === news.length ? trip : { ...withNews(trip, left), version: trip.version + 1 }
}

/** Is there anything that the organisation of a letter hasn't heard yet? */
export const isNewsFor = (trip: Trip, host: string): boolean =>
  newsIn(trip).some((one) => isFor(one, host, trip))

/** Was it closed by what lies outside it? It says nothing of why, so nobody is thanked. */
export const isEnded = ({ state }: Trip): boolean => state === 'withdrawn'

/** How things stand for an organisation outside that took the member in. */
export const hostStandings = ['there', 'home_visit', 'returned', 'left'] as const

/** @param orgName the organisation that the letter was written to. */
export function standingFor(trip: Trip, orgName: string, today: Day): (typeof hostStandings)[number] {
  const host = hostOf(trip)
  if (host?.kind !== 'outside' || host.orgName !== orgName || trip.state === 'transferred') return 'left'
  if (trip.state === 'return_reported' || trip.state === 'archived') return 'returned'
  const { homeVisit } = trip
  return homeVisit && homeVisit.from <= today && homeVisit.until >= today ? 'home_visit' : 'there'
}
