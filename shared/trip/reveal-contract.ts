import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { openEnum } from '../open-enum'
import { thisTripSchema, tripContacts } from './schema'

/** Shows a number or an address whole. It leaves a line that the member can read. */
export const revealTrip = defineEndpoint({
  name: 'revealTrip',
  method: 'POST',
  path: '/v1/trips/{tripId}/reveal',
  action: 'trip.reveal',
  delivery: 'online',
  version: 1,
  params: thisTripSchema,
  body: v.object({
    field: v.picklist(tripContacts),
    /** Needed from a committee above; else the task at hand says why. */
    reason: v.optional(v.pipe(v.string(), v.maxLength(100, '最多写 100 个字'), v.regex(/\S/, '请写点内容'))),
  }),
  status: 200,
  output: v.object({ field: openEnum(tripContacts), value: v.string() }),
  errors: ['REASON_NEEDED', 'NOTHING_TO_REVEAL', 'REVEAL_OVER'],
})
