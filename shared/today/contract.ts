import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { noticeSchema } from '../notice/schema'
import { tripCardSchema } from '../trip/schema'

/** What waits for whom the caller acts as, and the newest of their inbox. One request a page. */
export const readToday = defineEndpoint({
  name: 'readToday',
  method: 'GET',
  path: '/v1/today',
  action: 'today.read',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({
    /** A member's open trip; for staff the trips that wait for them, the most urgent first. */
    waiting: v.array(tripCardSchema),
    /** A station: those who are on their way. */
    expected: v.array(tripCardSchema),
    /** Organisations below in which nobody works now: what waits for them stands in `waiting` too. */
    vacant: v.optional(v.array(v.object({ orgId: idOf('org'), name: v.string() }))),
    /** The newest notices, and whether any of them is unread. */
    notices: v.array(noticeSchema),
  }),
  errors: [],
})
