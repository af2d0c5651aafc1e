import type { County } from '@shared/county/county'
import type { ContactEntry } from '@shared/contact/schema'
import type { OrgId } from '@shared/ids'
import { dayOf } from '@shared/time'
import { auditPart } from '../../functions/audit/audit'
import { contactFactPart } from '../../functions/contact/contact-fact'
import { addContactPart } from '../../functions/contact/contact.store'
import { markPart } from '../../functions/notice/telling-parts'
import type { Part } from '../../functions/writes/part'
import type { TripPlan } from './plan'
import type { Source } from './source'
import type { World } from './world'

/** Who was in touch: the branch at home, or the one that the member is with. */
function whoAsked({ member, steps }: TripPlan, side: 'origin' | 'host'): OrgId {
  const places = steps.flatMap((one) => (one.does === 'place' ? [one.into.orgId] : []))
  return (side === 'host' ? places.at(-1) : undefined) ?? member.orgId
}

/** The entries of the log of contacts that a trip has left. */
export function contactParts(
  plan: TripPlan,
  { county, world, source }: { county: County; world: World; source: Source },
): Part[] {
  const { tripId, member } = plan
  return plan.steps.flatMap((step, i): Part[] => {
    if (step.does !== 'log_contact') return []
    const orgId = whoAsked(plan, step.side)
    const entry: ContactEntry = {
      ...{ ...step.note, contactId: source.id('contact', `${tripId} ${i}`), on: dayOf(step.at) },
      ...{ memberId: member.memberId, countyId: county.countyId, version: 1, recordedAt: step.at },
      ...{ orgId, orgName: world.org(orgId)?.name ?? '', branchOrgId: member.orgId },
      ...(orgId !== member.orgId && { hostOrgId: orgId }),
    }
    const eventId = source.id('event', `contact ${entry.contactId}`)
    const agent = world.agentOf(orgId)
    const audit = {
      subjectId: entry.contactId,
      at: step.at,
      requestId: eventId,
      action: 'contact.log',
    } as const
    return [
      addContactPart(entry, county),
      contactFactPart(entry, 'contact.logged', { eventId, now: step.at }),
      markPart(eventId),
      ...(agent ? [auditPart({ ...audit, ...agent, county })] : []),
    ]
  })
}
