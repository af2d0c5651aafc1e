import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { openEnum } from '../open-enum'
import { inflowContacts, thisInflowSchema } from './schema'

/** Shows a number or an address whole. It leaves a line that the person can read. */
export const revealInflow = defineEndpoint({
  name: 'revealInflow',
  method: 'POST',
  path: '/v1/inflow/{inflowId}/reveal',
  action: 'inflow.reveal',
  delivery: 'online',
  version: 1,
  params: thisInflowSchema,
  body: v.object({
    field: v.picklist(inflowContacts),
    /** Needed from a committee above; else the task at hand says why. */
    reason: v.optional(v.pipe(v.string(), v.maxLength(100, '最多写 100 个字'), v.regex(/\S/, '请写点内容'))),
  }),
  status: 200,
  output: v.object({ field: openEnum(inflowContacts), value: v.string() }),
  errors: ['REASON_NEEDED', 'NOTHING_TO_REVEAL', 'REVEAL_OVER'],
})
