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

/**
 * The trip after a change, with what an organisation outside the system is to be told of it: it has no inbox here, so
 * the branch tells it, or it reads it by the code of its letter. The latest news counts.
 */
export function withHostNews(before: Trip | undefined, after: Trip, type: TripEventType, today: Day): Trip {
  const about = newsOf[type]
  if (!about || before?.state !== 'hosted' || before.host.kind !== 'outside' || after === before) return after
  const { orgName, orgPhone = before.host.orgPhone, contactName } = before.placement
  return {
    ...after,
    tellHost: {
      ...{ about, since: today, orgName },
      ...(orgPhone !== undefined && { orgPhone }),
      ...(contactName !== undefined && { contactName }),
    },
  }
}

/** They know: the branch has told them, or they have read it. Where nothing was to be told nothing changes. */
export function hostKnows<T extends Trip>(trip: T): T {
  if (!trip.tellHost) return trip
  const { tellHost: _told, ...kept } = trip
  // Nothing else of it is gone, so it is still in its state.
  return { ...kept, version: trip.version + 1 } as T
}

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
