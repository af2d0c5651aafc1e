import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { inflowStates } from './inflow'
import { inflowCardSchema, inflowViewSchema, thisInflowSchema } from './schema'

const page = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  /** A part of the name. */
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
}
const cards = v.object({ members: v.array(inflowCardSchema), cursor: v.optional(v.string()) })
const read = { method: 'GET', delivery: 'online', version: 1, status: 200, errors: [] } as const

/** The inflow ledger of one organisation. */
export const listInflow = defineEndpoint({
  ...read,
  name: 'listInflow',
  path: '/v1/inflow',
  action: 'inflow.list',
  query: v.object({ orgId: idOf('org'), ...page }),
  output: cards,
})

/** Those of a station: new ones the most urgent first, those who are looked after, those who have gone. */
export const listInflowAtStation = defineEndpoint({
  ...read,
  name: 'listInflowAtStation',
  path: '/v1/inflow/at-station',
  action: 'inflow.listAtStation',
  query: v.object({ stationId: idOf('station'), list: v.picklist(['new', 'ours', 'closed']), ...page }),
  output: cards,
})

/** All of the county that the caller acts in, or those in one state. */
export const listInflowOfCounty = defineEndpoint({
  ...read,
  name: 'listInflowOfCounty',
  path: '/v1/inflow/of-county',
  action: 'inflow.overview',
  query: v.object({ state: v.optional(v.picklist(inflowStates)), ...page }),
  output: cards,
})

/** How many there are in that county. */
export const countInflow = defineEndpoint({
  ...read,
  name: 'countInflow',
  path: '/v1/inflow/counts',
  action: 'inflow.overview',
  output: v.object({
    total: v.number(),
    byState: v.array(v.object({ state: v.picklist(inflowStates), count: v.number() })),
    /** Of those who are placed: the branch at home hasn't been told. */
    originNotTold: v.number(),
  }),
})

export const readInflow = defineEndpoint({
  ...read,
  name: 'readInflow',
  path: '/v1/inflow/{inflowId}',
  action: 'inflow.read',
  params: thisInflowSchema,
  output: inflowViewSchema,
})

/** 我的登记; nothing for who has registered nowhere. */
export const readOwnInflow = defineEndpoint({
  ...read,
  name: 'readOwnInflow',
  path: '/v1/inflow/mine',
  action: 'inflow.readOwn',
  output: v.object({ inflow: v.optional(inflowViewSchema) }),
})

/** Who takes part in a mobile-member branch, counted, and whether they are enough for one. */
export const countMobileBranch = defineEndpoint({
  ...read,
  name: 'countMobileBranch',
  path: '/v1/inflow/mobile-branch',
  action: 'inflow.list',
  query: v.object({ orgId: idOf('org') }),
  output: v.object({
    /** Nothing for an organisation of another type. */
    count: v.optional(
      v.object({
        travelling: v.number(),
        fromElsewhere: v.number(),
        fewest: v.number(),
        enough: v.boolean(),
      }),
    ),
  }),
})
