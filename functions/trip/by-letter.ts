import type { County } from '@shared/county/county'
import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { letterComesTo, withOfficePhone } from '@shared/trip/by-letter'
import { hostKnows } from '@shared/trip/host-news'
import type { ActorSide } from '@shared/trip/schema'
import type { Trip, TripIn } from '@shared/trip/trip'
import type { Part } from '../writes/part'
import { changeOf, contextOf } from './change'

interface By {
  side: ActorSide
  eventId: EventId
  now: Instant
}

const eventTypes = {
  answered: 'trip.letter_answered',
  called_back: 'trip.letter_called_back',
  none: 'trip.letter_turned_away',
} as const

/**
 * The parts by which a trip goes along with its letter; none where it stands there already.
 * @param officePhone the number on which the branch has reached them.
 */
export function letterParts(
  trip: Trip,
  to: TripIn<'routed'>['letter'],
  county: County,
  { officePhone, ...by }: By & { officePhone?: string },
): readonly Part[] {
  const moved = letterComesTo(trip, to, contextOf(by.now, county))
  const after = officePhone !== undefined && moved !== trip ? withOfficePhone(moved, officePhone) : moved
  return changeOf(trip, after, eventTypes[to ?? 'none'], by).parts
}

/**
 * The parts by which nobody need tell an organisation outside any more; none when there was nothing to tell.
 * @param host which has read it; without one it is the first that the branch is asked to tell.
 */
export const hostKnowsParts = (
  trip: Trip,
  how: 'told' | 'read',
  { host, ...by }: By & { host?: string },
): readonly Part[] =>
  changeOf(trip, hostKnows(trip, host), how === 'told' ? 'trip.host_told' : 'trip.host_read', by).parts
