import * as v from 'valibot'
import { idOf, type MemberId } from '../ids'
import { daySchema, instantSchema } from '../time'

/** The roles that an organisation grants. What each may do stands in `rights.ts`. */
export const roles = [
  'branch_secretary',
  'party_worker',
  'station_host',
  'county_officer',
  'community_worker',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/**
 * A role that somebody holds at one organisation, until it ends. A host's is for one station of it, a community
 * worker's for one place that it answers for.
 */
export const grantSchema = v.object({
  grantId: idOf('grant'),
  role: v.picklist(roles),
  countyId: idOf('county'),
  orgId: idOf('org'),
  stationId: v.optional(idOf('station')),
  placeId: v.optional(idOf('place')),
  /** Somebody else's role, for a time. */
  deputy: v.optional(v.boolean()),
  /** Of who is on no roster of ours: as they said it when they took it up. */
  holderName: v.optional(v.string()),
  startsAt: v.optional(instantSchema),
  expiresAt: v.optional(instantSchema),
})
export type Grant = v.InferOutput<typeof grantSchema>

/** What a delegation may cover. */
export const delegationScopes = ['trips', 'data', 'wishes'] as const
export const delegationRelations = ['spouse', 'child', 'relative', 'neighbour', 'worker', 'guardian'] as const

/** Somebody acts for a member, as far and as long as was agreed. */
export const delegationSchema = v.object({
  delegationId: idOf('delegation'),
  /** For whom. */
  memberId: idOf('member'),
  countyId: idOf('county'),
  relation: v.picklist(delegationRelations),
  scopes: v.array(v.picklist(delegationScopes)),
  expiresOn: daySchema,
})
export type Delegation = v.InferOutput<typeof delegationSchema>

/** Who is calling: a WeChat account, whom it is bound to if anybody, and what it holds now. */
export const personSchema = v.object({
  accountId: idOf('account'),
  member: v.optional(v.object({ memberId: idOf('member'), countyId: idOf('county'), orgId: idOf('org') })),
  resident: v.optional(
    v.object({ countyId: idOf('county'), communityId: idOf('place'), compoundId: v.optional(idOf('place')) }),
  ),
  /** A member from elsewhere who is registered here. */
  inflow: v.optional(v.object({ inflowId: idOf('inflow'), countyId: idOf('county') })),
  grants: v.array(grantSchema),
  delegations: v.array(delegationSchema),
})
export type Person = v.InferOutput<typeof personSchema>

/** As whom something is done: a member for themselves, a resident, under a role, or for somebody else. */
export type ActingAs = 'self' | 'resident' | Grant | Delegation

export const grantOf = (as: ActingAs): Grant | undefined =>
  typeof as === 'object' && 'role' in as ? as : undefined

export const delegationOf = (as: ActingAs): Delegation | undefined =>
  typeof as === 'object' && 'relation' in as ? as : undefined

/** How the `acting-as` header and the audit name it. */
export const nameOfActing = (as: ActingAs): string =>
  typeof as === 'string' ? as : 'role' in as ? as.grantId : as.delegationId

/** The member whose matters are seen to: oneself, or the one that a delegation is for. */
export const memberActedFor = (person: Person, as: ActingAs): MemberId | undefined =>
  as === 'self' ? person.member?.memberId : delegationOf(as)?.memberId

/** Does this grant count at that moment? */
export const isInForce = ({ startsAt, expiresAt }: Pick<Grant, 'startsAt' | 'expiresAt'>, now: string) =>
  (!startsAt || startsAt <= now) && (!expiresAt || expiresAt > now)

/**
 * As whom a request's `acting-as` header wants to act.
 * @param today the day in Shanghai, by which delegations end.
 * @returns undefined when it isn't theirs, hasn't begun or has ended.
 */
export function actingAs(person: Person, named: string, now: string, today: string): ActingAs | undefined {
  if (named === 'self') return 'self'
  if (named === 'resident') return person.resident && 'resident'
  return (
    person.grants.find((grant) => grant.grantId === named && isInForce(grant, now)) ??
    person.delegations.find((one) => one.delegationId === named && one.expiresOn >= today)
  )
}
