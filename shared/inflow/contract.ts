import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { inflowCardSchema } from './schema'

/** The inflow ledger of one organisation. */
export const listInflow = defineEndpoint({
  name: 'listInflow',
  method: 'GET',
  path: '/v1/inflow',
  action: 'inflow.list',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ members: v.array(inflowCardSchema), cursor: v.optional(v.string()) }),
  errors: [],
})
