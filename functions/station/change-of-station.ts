import { grantOf, type ActingAs, type Person } from '@shared/access/person'
import type { StationChange } from '@shared/station/schema'
import { sayHours } from '@shared/station/say-hours'
import type { Instant } from '@shared/time'
import { keptChanges, type StoredStation } from './station.entity'

/** Who changes it, as whom and when. */
export interface Change {
  person: Person
  as: ActingAs
  now: Instant
}

const fields = ['phone', 'openingHours', 'services'] as const

/**
 * The station as it is after a change, with who made it.
 * @returns the same station when nothing in it is different.
 */
export function changedStation(
  before: StoredStation,
  said: Omit<StationChange, 'version'>,
  { person, as, now }: Change,
): StoredStation {
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(said[field]))
  if (changed.length === 0) return before
  const grant = grantOf(as)
  const change = {
    ...{ at: now, fields: changed },
    ...(grant && { role: grant.role, orgId: grant.orgId }),
    ...(person.member && { memberId: person.member.memberId }),
  }
  const { phone, openingHours, services } = said
  return {
    ...before,
    ...{ phone, openingHours, services, hours: sayHours(openingHours) },
    changes: [change, ...(before.changes ?? [])].slice(0, keptChanges),
  }
}
