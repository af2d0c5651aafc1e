import { readCodeSeeds } from '@shared/station/contract'
import { seedOf } from '@shared/station/code'
import { addDays, dayOf } from '@shared/time'
import { environment, secret } from '../environment'
import { handle } from '../http/handle'

/** Today's and tomorrow's keys for a station's rotating code. The master secret stays here. */
export const handler = handle(readCodeSeeds, async ({ params, now, authorise }) => {
  authorise({ kind: 'station', stationId: params.stationId })
  const today = dayOf(now)
  const seed = (day: typeof today) => seedOf(secret('STATION_CODE_SECRET'), params.stationId, day)
  return {
    status: 200,
    body: {
      stationId: params.stationId,
      linkPrefix: environment.SCAN_PREFIX,
      serverTime: now,
      seeds: [seed(today), seed(addDays(today, 1))],
    },
  }
})
