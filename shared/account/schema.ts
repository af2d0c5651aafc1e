import * as v from 'valibot'
import { roles } from '../access/person'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'

/** What the phone knows about the person: enough to greet, to prefill, and to choose whom to act as. */
export const meSchema = v.object({
  accountId: idOf('account'),
  member: v.optional(
    v.object({
      memberId: idOf('member'),
      name: v.string(),
      /** Their own number, first three and last four digits; empty when the roster has none. */
      phone: v.string(),
      orgId: idOf('org'),
      orgName: v.string(),
    }),
  ),
  county: v.optional(
    v.object({
      countyId: idOf('county'),
      name: v.string(),
      practice: v.boolean(),
      tripReasons: v.array(v.object({ code: v.string(), label: v.string() })),
    }),
  ),
  /** The roles they hold now. Each can be acted as. */
  grants: v.array(
    v.object({
      grantId: idOf('grant'),
      role: openEnum(roles),
      orgId: idOf('org'),
      orgName: v.string(),
      countyName: v.string(),
      /** A county for exercises: what is done under this grant is practice. */
      practice: v.boolean(),
      stationId: v.optional(idOf('station')),
      stationName: v.optional(v.string()),
    }),
  ),
})
export type Me = v.InferOutput<typeof meSchema>

export const sessionSchema = v.object({ token: v.string(), expiresAt: instantSchema, me: meSchema })
export type Session = v.InferOutput<typeof sessionSchema>
