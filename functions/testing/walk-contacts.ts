import * as contacts from '@shared/contact/contract'
import { periodOf } from '@shared/contact/turns'
import { placeInflow, verifyInflow } from '@shared/inflow/contract'
import { dayOf, instant } from '@shared/time'
import * as trips from '@shared/trip/contract'
import { givenOnPaper } from '../inflow/testing/registrations'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import type { System } from './system'
import { givenFiledTrip, givenRoutedTrip } from './trips'
import type { Through } from './walk-everything'

/** Calls every endpoint of the contact log: about a member who is away, and looked after from home. */
export async function walkContacts(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const { branch: orgId, root, community, station: stationId } = county
  const member = await givenSomebody(system, { memberOf: { county, orgId } })
  const secretary = await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
  const officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: root } })
  // In whose place, where nobody works, the town stands in.
  const town = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const host = await givenSomebody(system, {
    role: { county, role: 'station_host', orgId: community, stationId },
  })
  const bySecretary: typeof secretary.do = (endpoint, sent) =>
    through(endpoint, 'secretary', () => secretary.do(endpoint, sent))
  const byOfficer: typeof officer.do = (endpoint, sent) =>
    through(endpoint, 'officer', () => officer.do(endpoint, sent))
  const memberId = member.member?.memberId ?? newId('member')
  const tripId = await givenFiledTrip(member)
  await secretary.do(trips.registerTrip, { params: { tripId } })
  await secretary.do(trips.manageTripAtOrigin, { params: { tripId } })
  const guest = await givenSomebody(system, { memberOf: { county, orgId } })
  const here = { params: { tripId: await givenRoutedTrip(guest, secretary, stationId) } }
  await host.do(trips.confirmArrival, here)
  await host.do(trips.placeTrip, { ...here, body: { orgId: county.communityBranch } })
  const inflowId = await givenOnPaper(system, { county, host, phone: '19900081009' })
  await host.do(verifyInflow, { params: { inflowId }, body: { how: 'in_person' } })
  await host.do(placeInflow, { params: { inflowId }, body: { orgId: county.communityBranch } })
  system.cloud.clock.advance({ days: 1 })
  const on = dayOf(instant(system.cloud.clock.now()))

  const body = { contactId: newId('contact'), on, how: 'phone' as const, followUpOn: on }
  const logged = { params: { memberId }, body, key: newKey() }
  await bySecretary(contacts.logContact, logged)
  await bySecretary(contacts.logContact, logged)
  const again = newId('contact')
  const corrects = { contactId: body.contactId, on }
  await bySecretary(contacts.logContact, {
    ...logged,
    key: newKey(),
    body: { ...body, contactId: again, corrects },
  })
  await bySecretary(contacts.listContacts, { params: { memberId }, query: {} })
  await bySecretary(contacts.readContactPlans, {})
  const { version, plans } = await officer.do(contacts.readContactPlans, {})
  // The one for whoever stations host, which no county begins with in use.
  const plan = plans.at(-1)
  if (!plan) throw new Error('every county begins with some')
  const { planId, turn: _turn, ...rest } = plan
  const saved = { params: { planId }, body: { version, ...rest, active: true }, key: newKey() }
  await byOfficer(contacts.saveContactPlan, saved)
  await byOfficer(contacts.saveContactPlan, saved)
  await bySecretary(contacts.listContactsDue, { query: { orgId } })
  await through(contacts.listContactsDue, 'town', () =>
    town.do(contacts.listContactsDue, { query: { orgId: county.otherBranch } }),
  )
  await through(contacts.listContactsDue, 'host', () =>
    host.do(contacts.listContactsDue, { query: { orgId: community, stationId } }),
  )
  const met = { contactId: newId('contact'), on, how: 'met' as const }
  await through(contacts.logContact, 'host', () =>
    host.do(contacts.logContact, { params: { memberId: inflowId }, body: met }),
  )
  await through(contacts.listContacts, 'host', () =>
    host.do(contacts.listContacts, { params: { memberId: inflowId }, query: {} }),
  )
  const entry = { params: { memberId, contactId: again } }
  const done = { ...entry, body: { on }, key: newKey() }
  await bySecretary(contacts.tickFollowUp, done)
  await bySecretary(contacts.tickFollowUp, done)
  const period = periodOf(on)
  await bySecretary(contacts.readContactSheet, { params: { orgId }, query: { period } })
  await byOfficer(contacts.readContactSheet, { params: { orgId: root }, query: { period } })
  await bySecretary(contacts.listSheetEntries, { params: { orgId }, query: { period, figure: 'entries' } })
  const wrong = { ...entry, body: { on, reason: '记错人了' }, key: newKey() }
  await bySecretary(contacts.strikeContact, wrong)
  await bySecretary(contacts.strikeContact, wrong)
}
