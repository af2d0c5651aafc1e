import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { addDays, type Day, dayOf, daySchema } from '@shared/time'
import { now } from '../clock'
import { listCounties } from '../county/door'
import { listEventsOfDay } from '../events/list-events-of-day'
import { log } from '../log'
import { consume } from './consume'

const placeSchema = v.object({ day: daySchema, countyId: idOf('county'), cursor: v.optional(v.string()) })

export const replaySchema = v.object({
  replay: v.object({
    /** The first day whose events are given again. */
    since: daySchema,
    /** Where the run before ended. */
    after: v.optional(placeSchema),
  }),
})

/** As much as one run surely manages. */
const bounds = { page: 50, events: 400, queries: 400 }

export interface Replayed {
  /** How many events were given again, and with how many of them something failed. */
  readonly given: number
  readonly failed: number
  /** Absent: that was all. */
  readonly after?: v.InferOutput<typeof placeSchema>
}

/**
 * Gives the events that lie in the table to everything that follows from them once more: after an outage longer than
 * the stream's 24 hours, or after what failed was mended. Any number of times is the same as once. Invoked by hand,
 * again with its `after` until there is none: docs/operations.md.
 */
export async function replay({
  since,
  after,
}: v.InferOutput<typeof replaySchema>['replay']): Promise<Replayed> {
  const counties = (await listCounties()).map(({ countyId }) => countyId).sort()
  const today = dayOf(now())
  let given = 0
  let failed = 0
  let queries = 0
  for (let day: Day = after?.day ?? since; day <= today; day = addDays(day, 1)) {
    for (const countyId of counties) {
      const goesOn = after?.day === day
      if (goesOn && countyId < after.countyId) continue
      let cursor = goesOn && countyId === after.countyId ? after.cursor : undefined
      do {
        if (given >= bounds.events || queries === bounds.queries)
          return { given, failed, after: { day, countyId, ...(cursor && { cursor }) } }
        const page = await listEventsOfDay(countyId, day, { limit: bounds.page, cursor })
        failed += page.unread + (await consume(page.events)).size
        given += page.events.length
        queries += 1
        cursor = page.cursor
      } while (cursor !== undefined)
    }
  }
  log.info('events given again', { given, failed })
  return { given, failed }
}
