import type { Delegation } from '@shared/access/person'
import type { DelegationRecord } from '@shared/delegation/delegation'
import type { Delegate, Principal } from '@shared/delegation/schema'
import { getMember } from '../member/door'
import { readCountyWithTree } from '../org/door'

/** A member for whom somebody acts; undefined when they are no longer on the roster. */
export async function viewPrincipal(one: Delegation): Promise<Principal | undefined> {
  const { delegationId, memberId, relation, scopes, expiresOn, countyId } = one
  const [member, { tree }] = await Promise.all([getMember(memberId), readCountyWithTree(countyId)])
  return (
    member && {
      ...{ delegationId, memberId, name: member.name, orgName: tree.get(member.orgId)?.name ?? '' },
      ...{ relation, scopes, expiresOn },
    }
  )
}

/** Somebody who acts for a member. */
export function viewDelegate(record: DelegationRecord): Delegate {
  const { delegationId, state, relation, scopes, expiresOn, delegate, acceptedAt } = record
  return {
    ...{ delegationId, state, relation, scopes, expiresOn },
    consent: { how: record.consent.how, on: record.consent.on },
    ...(delegate && { name: delegate.name }),
    ...(acceptedAt && { since: acceptedAt }),
  }
}
