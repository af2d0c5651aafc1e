import type { Me } from '@shared/account/schema'

/** Those who do an organisation's own work, and so have members to see to; the server knows which. */
const workers: readonly string[] = ['branch_secretary', 'party_worker', 'county_officer']

export const worksForOrg = ({ role }: Pick<Me['grants'][number], 'role'>): boolean => workers.includes(role)
