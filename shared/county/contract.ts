import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { receiptSchema } from '../receipt'
import { limitsSchema } from './limits'

/** How long each party of a trip has in the county of whoever asks. */
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
  }),
  errors: [],
})

/** The county sets its limits. They count for every day that is set from then on; days that are set already stay. */
export const changeLimits = defineEndpoint({
  name: 'changeLimits',
  method: 'POST',
  path: '/v1/county/limits',
  action: 'county.changeLimits',
  delivery: 'online',
  version: 1,
  body: v.object({ version: v.number(), limits: limitsSchema }),
  status: 200,
  output: receiptSchema,
  errors: ['LIMITS_OUT_OF_ORDER'],
})
