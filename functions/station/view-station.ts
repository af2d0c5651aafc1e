import { nextOpenings } from '@shared/station/openings'
import type { Station } from '@shared/station/schema'
import type { Instant } from '@shared/time'
import { kindOfDay } from '../calendar/kind-of-day'
import type { StoredStation } from './station.entity'

/** A station as everybody reads it, with the times at which it is open next. */
export function viewStation(station: StoredStation, now: Instant): Station {
  const { changes, openingHours } = station
  const changedAt = changes?.[0]?.at
  return {
    ...station,
    ...(openingHours && { openings: nextOpenings(openingHours, now, kindOfDay) }),
    ...(changedAt && { changedAt }),
  }
}
