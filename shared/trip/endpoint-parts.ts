import * as v from 'valibot'
import { receiptSchema } from '../receipt'
import { thisTripSchema, tripCardSchema } from './schema'

// What the endpoints on trips have in common.

/** A list goes on where it ended. */
export const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }

/** A page of trips. */
export const trips = v.object({ trips: v.array(tripCardSchema), cursor: v.optional(v.string()) })

/** What the commands on one trip share: queued on the phone, answered by a receipt. */
export const step = {
  method: 'POST',
  delivery: 'queued',
  version: 1,
  params: thisTripSchema,
  status: 200,
  output: receiptSchema,
} as const
