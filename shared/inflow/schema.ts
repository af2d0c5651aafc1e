import * as v from 'valibot'
import { idOf } from '../ids'
import { sealedSchema } from '../sealed'
import { daySchema } from '../time'

/** A member whose formal affiliation lies elsewhere and who lives here now, as the inflow ledger has them. */
export const inflowMemberSchema = v.object({
  inflowId: idOf('inflow'),
  countyId: idOf('county'),
  version: v.number(),
  /** Here, the branch that they take part in, or the organisation that keeps the ledger. */
  orgId: idOf('org'),
  name: v.string(),
  phone: v.optional(sealedSchema),
  /** A keyed digest of the number, by which it is found. */
  phoneKey: v.optional(v.string()),
  /** Where they live now. */
  address: v.optional(sealedSchema),
  addressKey: v.optional(v.string()),
  /** Where the formal affiliation lies. */
  home: v.object({ regionCode: v.string(), place: v.array(v.string()), orgName: v.string() }),
  cameOn: v.optional(daySchema),
  reason: v.optional(v.string()),
  /** The day on which a sheet last named them; kept from then on for `inflowDays`. */
  namedOn: v.optional(daySchema),
})
export type InflowMember = v.InferOutput<typeof inflowMemberSchema>

/** One of the ledger in a list: contacts masked. */
export const inflowCardSchema = v.object({
  inflowId: idOf('inflow'),
  version: v.number(),
  orgId: idOf('org'),
  name: v.string(),
  phone: v.optional(v.string()),
  /** That there is one, and nothing of it. */
  address: v.optional(v.string()),
  home: v.object({ place: v.array(v.string()), orgName: v.string() }),
  cameOn: v.optional(daySchema),
  reason: v.optional(v.string()),
})
export type InflowCard = v.InferOutput<typeof inflowCardSchema>
