import type { Person } from '@shared/access/person'
import { defaultTripReasons } from '@shared/county/county'
import type { InflowMember } from '@shared/inflow/inflow'
import type { MyData } from '@shared/privacy/my-data'
import { getInflow, originPhoneId } from '../inflow/door'
import { everyNotice, listInbox } from '../notice/door'
import { readCountyWithTree } from '../org/door'
import { openText } from '../vault/box'
import { listConsentChanges } from './consent.store'
import { listLooksOf } from './look.store'
import { contactsOf } from './what-others-wrote'

type OfInflow = Pick<MyData, 'inflow' | 'consents' | 'looks' | 'notices' | 'contacts'>

/** Of who is registered nowhere as a member from elsewhere. */
export const noInflow: OfInflow = { consents: [], looks: [], notices: [], contacts: [] }

/** What is kept of a member from elsewhere beside their account: the registration, contacts opened, and what hangs on it. */
export async function dataOfInflow({ inflowId, countyId }: NonNullable<Person['inflow']>): Promise<OfInflow> {
  const [one, { county, tree }, consents, { looks }, { notices }, contacts] = await Promise.all([
    getInflow(inflowId),
    readCountyWithTree(countyId),
    listConsentChanges(inflowId),
    listLooksOf(inflowId, undefined, Infinity),
    listInbox(inflowId, undefined, everyNotice),
    contactsOf(inflowId),
  ])
  if (!one) return { consents, looks, notices, contacts }
  const reason = [...county.tripReasons, ...defaultTripReasons].find(({ code }) => code === one.reason)
  const told = { orgName: tree.get(one.orgId)?.name ?? '', reason: reason?.label ?? one.reason }
  return { inflow: await openInflow(one, told), consents, looks, notices, contacts }
}

async function openInflow(
  one: InflowMember,
  { orgName, reason }: { orgName: string; reason: string | undefined },
): Promise<NonNullable<MyData['inflow']>> {
  const { inflowId, state, name, phone, address, home, category, cameOn, registeredAt, station } = one
  const { place, orgName: homeOrgName, contactName, contactPhone } = home
  const [opened, lives, toAsk] = await Promise.all([
    phone && openText(phone, { id: inflowId, field: 'phone' }),
    address && openText(address, { id: inflowId, field: 'address' }),
    contactPhone && openText(contactPhone, { id: originPhoneId(inflowId), field: 'phone' }),
  ])
  return {
    ...{ inflowId, state, name, orgName, category, reason, cameOn, registeredAt },
    ...{ phone: opened, address: lives, originTold: one.originTold, stationName: station?.name },
    home: { place, orgName: homeOrgName, contactName, contactPhone: toAsk },
    ...('verification' in one && { verified: one.verification }),
    ...(one.state === 'returned_for_completion' && { returnReason: one.returnReason }),
    ...(one.state === 'leaving' && { leavesOn: one.leavesOn }),
    ...(one.state === 'closed' && { outcome: one.outcome, closedOn: one.closedOn }),
  }
}
