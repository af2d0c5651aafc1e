import * as delegation from '@shared/delegation/contract'
import { addDays } from '@shared/time'
import { anAgreement, aRecord, todayOf } from '../delegation/testing/agreements'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import type { System } from './system'
import { givenRoutedTrip } from './trips'
import type { Through } from './walk-everything'

/** Calls every endpoint of delegations: one that a member offers, and one that the branch writes down. */
export async function walkDelegations(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const memberOf = { county, orgId: county.branch }
  const member = await givenSomebody(system, { memberOf })
  const delegate = await givenSomebody(system, {})
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const host = await givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
  })
  const memberId = member.member?.memberId ?? newId('member')
  const agreement = anAgreement(system)
  const { code, delegationId } = agreement
  const expiresOn = addDays(todayOf(system), 300)

  const offered = { body: agreement, key: newKey() }
  await through(delegation.offerDelegation, 'member', () => member.do(delegation.offerDelegation, offered))
  await through(delegation.offerDelegation, 'member', () => member.do(delegation.offerDelegation, offered))
  await through(delegation.readDelegationOffer, 'delegate', () =>
    delegate.do(delegation.readDelegationOffer, { body: { code } }),
  )
  await through(delegation.acceptDelegation, 'delegate', () =>
    delegate.do(delegation.acceptDelegation, { body: { code, name: '林小妹' } }),
  )
  await through(delegation.listPrincipals, 'delegate', () => delegate.do(delegation.listPrincipals, {}))
  await through(delegation.renewDelegation, 'member', () =>
    member.do(delegation.renewDelegation, { params: { memberId, delegationId }, body: { expiresOn } }),
  )
  await givenRoutedTrip(member, secretary, county.station)
  await system.cloud.stream.whenIdle()
  await through(delegation.listDelegates, 'host', () =>
    host.do(delegation.listDelegates, { params: { memberId } }),
  )
  await through(delegation.endDelegation, 'member', () =>
    member.do(delegation.endDelegation, { params: { memberId, delegationId } }),
  )
  const record = aRecord(system)
  await through(delegation.recordDelegation, 'secretary', () =>
    secretary.do(delegation.recordDelegation, { params: { memberId }, body: record }),
  )
  await through(delegation.endDelegationBySlip, 'host', () =>
    host.do(delegation.endDelegationBySlip, { body: { slip: record.slip } }),
  )
}
