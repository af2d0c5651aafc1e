import { acceptDelegation, offerDelegation, recordDelegation } from '@shared/delegation/contract'
import type { DelegationId } from '@shared/ids'
import { addDays, dayOf, instant } from '@shared/time'
import { newCode } from '../../testing/codes'
import { newId, type Somebody } from '../../testing/people'
import type { System } from '../../testing/system'

/** Today in Shanghai, by the system's clock. */
export const todayOf = (system: System) => dayOf(instant(system.cloud.clock.now()))

/** A daughter, for half a year, for everything. */
export const anAgreement = (system: System) => ({
  ...{ delegationId: newId('delegation'), code: newCode(12), relation: 'child' as const },
  ...{ scopes: ['trips' as const, 'data' as const], expiresOn: addDays(todayOf(system), 180) },
})

/** What a worker writes down who has heard the member say so. */
export const aRecord = (system: System) => ({
  ...anAgreement(system),
  slip: newCode(12),
  consent: { how: 'spoken' as const, on: todayOf(system) },
})

/** Somebody acts for a member who has asked them. */
export async function givenDelegate(
  system: System,
  member: Somebody,
  delegate: Somebody,
): Promise<DelegationId> {
  const agreement = anAgreement(system)
  await member.do(offerDelegation, { body: agreement, actingAs: 'self' })
  await delegate.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' }, actingAs: 'self' })
  return agreement.delegationId
}

/** Somebody acts for a member without a phone, as a worker has written down. */
export async function givenRecordedDelegate(
  system: System,
  member: Somebody,
  worker: Somebody,
  delegate: Somebody,
) {
  const record = aRecord(system)
  const memberId = member.member?.memberId
  if (!memberId) throw new Error('nobody to act for')
  await worker.do(recordDelegation, { params: { memberId }, body: record })
  await delegate.do(acceptDelegation, { body: { code: record.code, name: '陈邻居' }, actingAs: 'self' })
  return { memberId, delegationId: record.delegationId, slip: record.slip }
}
