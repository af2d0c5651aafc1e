import * as v from 'valibot'
import { instantSchema } from './time'

/**
 * What a write answers: which thing, in which version and state, and when. It is kept with the
 * idempotency key for 180 days, so it holds no personal data.
 */
export const receiptSchema = v.object({
  id: v.string(),
  version: v.number(),
  state: v.string(),
  at: instantSchema,
})

export type Receipt = v.InferOutput<typeof receiptSchema>
