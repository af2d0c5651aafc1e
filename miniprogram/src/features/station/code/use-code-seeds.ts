import { useEffect, useRef } from 'react'
import type { StationId } from '@shared/ids'
import { readCodeSeeds } from '@shared/station/contract'
import type { CodeSeeds } from '@shared/station/schema'
import { addDays, dayOf, type Instant } from '@shared/time'
import { useMe } from '@/lib/session'
import { type Read, useRead } from '@/lib/use-read'

/** How often new seeds are asked for while tomorrow's are missing: twenty windows of a code. */
const everyWindows = 20

/**
 * The seeds of a station's codes, today's and tomorrow's, as its host: kept on the phone for times without a
 * network, and asked for anew as soon as tomorrow's are missing.
 * @param now moves on with every code
 */
export function useCodeSeeds(stationId: StationId | undefined, now: Instant): Read<CodeSeeds> {
  const actingAs = useMe()?.grants.find((grant) => grant.stationId === stationId)?.grantId
  const read = useRead(readCodeSeeds, stationId && { params: { stationId }, ...(actingAs && { actingAs }) })
  const { data, refresh } = read
  const tomorrow = addDays(dayOf(now), 1)
  const isShort = data !== undefined && !data.seeds.some(({ day }) => day === tomorrow)
  const windowsShort = useRef(0)
  useEffect(() => {
    if (!isShort) windowsShort.current = 0
    else if (windowsShort.current++ % everyWindows === 0) void refresh()
  }, [isShort, now, refresh])
  return read
}
