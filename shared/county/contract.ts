import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { receiptSchema } from '../receipt'
import { retentionSchema, shorterRetentionSchema } from '../privacy/retention'
import { newWishLimitsSchema, wishLimitsSchema } from '../wish/limits'
import { limitsSchema } from './limits'

/** How long each party of a trip has in the county of whoever asks, and how long what is kept. */
export const readLimits = defineEndpoint({
  name: 'readLimits',
  method: 'GET',
  path: '/v1/county/limits',
  action: 'county.readLimits',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({
    /** 0 while the county has changed none. */
    version: v.number(),
    mayChange: v.boolean(),
    limits: limitsSchema,
    /** What every county begins with. */
    defaults: limitsSchema,
    retention: retentionSchema,
    /** The longest that everybody has agreed to. */
    longest: retentionSchema,
    /** How long each party of a wish has, and how many one may have in hand. */
    wishLimits: v.optional(wishLimitsSchema),
    wishDefaults: v.optional(wishLimitsSchema),
  }),
  errors: [],
})

/**
 * The county sets its limits. They count for every day that is set from then on; days that are set already stay. So with
 * how long what is kept: what carries its own end keeps it, and what the schedule removes goes in the next night.
 */
export const changeLimits = defineEndpoint({
  name: 'changeLimits',
  method: 'POST',
  path: '/v1/county/limits',
  action: 'county.changeLimits',
  delivery: 'online',
  version: 1,
  body: v.object({
    version: v.number(),
    limits: limitsSchema,
    /** Absent: as it was. */
    retention: v.optional(shorterRetentionSchema),
    wishLimits: v.optional(newWishLimitsSchema),
  }),
  status: 200,
  output: receiptSchema,
  errors: ['LIMITS_OUT_OF_ORDER'],
})
