import type { Me } from '@shared/account/schema'

/** Those who answer for places and work there; what each may do with a wish the server says of every one. */
const roles: readonly string[] = ['branch_secretary', 'party_worker', 'community_worker']

export const keepsWishes = (grant: Me['grants'][number] | undefined): boolean =>
  grant !== undefined && roles.includes(grant.role)
