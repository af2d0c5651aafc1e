import type { TripView } from '@shared/trip/schema'
import type { Instant } from '@shared/time'
import { dayOf } from '@shared/time'
import { sayDay, sayInstant } from '@/lib/words'
import type { TimelineEntry } from '@/ui/timeline'
import { eventWords, waitingDeed, waitingParty } from '../words'

/** The history of both ends, newest first, and above it the one that everybody waits for. */
export function timelineEntries(trip: TripView, now: Instant): TimelineEntry[] {
  const happened = trip.timeline.map((entry, i) => ({
    id: String(trip.timeline.length - i),
    who: entry.by || '提醒',
    what: eventWords(entry, trip.side),
    when: sayInstant(entry.at, now),
  }))
  const who = waitingParty(trip)
  if (!who) return happened
  const when = trip.dueOn ? `${sayDay(trip.dueOn, dayOf(now))}前` : '还没定'
  return [{ id: 'waiting', who, what: waitingDeed(trip), when, waiting: true }, ...happened]
}
