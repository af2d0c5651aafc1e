import { useState } from 'react'
import * as v from 'valibot'
import { roles } from '@shared/access/person'
import { deputyDays, termDays } from '@shared/grant/rules'
import type { Post } from '@shared/grant/schema'
import type { OrgId, PlaceId, StationId } from '@shared/ids'
import { addDays, atHour, type Day } from '@shared/time'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'

const roleSchema = v.picklist(roles)

/** The role that is to be given, as it stands in the form. A term ends with the day that is chosen. */
export function usePost(orgId: OrgId, first: string) {
  const [role, setRole] = useState(first)
  const [stationId, setStationId] = useState<StationId>()
  const [placeId, setPlaceId] = useState<PlaceId>()
  const [deputy, setDeputy] = useState(false)
  const [from, setFrom] = useState<Day>()
  const [until, setUntil] = useState<Day>()
  const now = today()
  const begins = from ?? now

  const needs = role === 'station_host' ? stationId : role === 'community_worker' ? placeId : true
  const isWhole = v.is(roleSchema, role) && needs !== undefined && (!deputy || until !== undefined)
  const post: Post | undefined =
    isWhole && v.is(roleSchema, role)
      ? {
          ...{ role, orgId },
          ...(role === 'station_host' && stationId && { stationId }),
          ...(role === 'community_worker' && placeId && { placeId }),
          ...(deputy && { deputy }),
          ...(from && from !== now && { startsAt: atHour(from, 0) }),
          ...(until && { expiresAt: atHour(addDays(until, 1), 0) }),
        }
      : undefined
  return {
    ...{ role, setRole, stationId, setStationId, placeId, setPlaceId, deputy, setDeputy, post },
    ...{ begins, until, today: now, setFrom: (text: string) => setFrom(chosenDay(text)) },
    setUntil: (text: string) => setUntil(chosenDay(text)),
    latestStart: addDays(now, deputyDays),
    earliestEnd: begins,
    latestEnd: addDays(begins, (deputy ? deputyDays : termDays) - 1),
  }
}
export type PostForm = ReturnType<typeof usePost>
