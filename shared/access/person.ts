import * as v from 'valibot'
import { idOf } from '../ids'
import { instantSchema } from '../time'

/** The roles that an organisation grants. What each may do stands in `can()`. */
export const roles = ['branch_secretary', 'party_worker', 'station_host', 'county_officer'] as const
export type Role = (typeof roles)[number]

/** A role that somebody holds at one organisation (a host: at one station of it), until it ends. */
export const grantSchema = v.object({
  grantId: idOf('grant'),
  role: v.picklist(roles),
  countyId: idOf('county'),
  orgId: idOf('org'),
  stationId: v.optional(idOf('station')),
  expiresAt: v.optional(instantSchema),
})
export type Grant = v.InferOutput<typeof grantSchema>

/** Who is calling: a WeChat account, the member it is bound to if any, and the roles it holds now. */
export const personSchema = v.object({
  accountId: idOf('account'),
  member: v.optional(v.object({ memberId: idOf('member'), countyId: idOf('county'), orgId: idOf('org') })),
  grants: v.array(grantSchema),
})
export type Person = v.InferOutput<typeof personSchema>

/** The grant under which something is done, or oneself. */
export type ActingAs = 'self' | Grant

/** Picks the grant that a request names in its `acting-as` header. Undefined when it isn't theirs or has ended. */
export function actingAs(person: Person, named: string, now: string): ActingAs | undefined {
  if (named === 'self') return 'self'
  return person.grants.find((grant) => grant.grantId === named && (!grant.expiresAt || grant.expiresAt > now))
}
