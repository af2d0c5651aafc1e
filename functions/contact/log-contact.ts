import { type Grant, grantOf } from '@shared/access/person'
import { logContact } from '@shared/contact/contract'
import type { ContactEntry } from '@shared/contact/schema'
import { isId } from '@shared/ids'
import { currentOrg, isWithin } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import type { County } from '@shared/county/county'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { contactedInflowParts } from '../inflow/door'
import { readCountyWithTree } from '../org/door'
import { contactedParts } from '../trip/door'
import type { Part } from '../writes/part'
import { contactFactPart } from './contact-fact'
import { addContactPart, getContact, strikeContactPart } from './contact.store'
import { findPerson, type KnownPerson } from './person'
import { standingTo } from './standing'
import { wroteIt } from './view-contact'

type Asked = Request<typeof logContact>

function entryOf({ body, person, tree, now }: Asked, whose: KnownPerson, grant: Grant): ContactEntry {
  const { corrects, topics, ...note } = body
  const orgId = currentOrg(tree, grant.orgId)
  const branchOrgId = currentOrg(tree, whose.orgId)
  const hosts = !grant.stationId && !isWithin(tree, branchOrgId, orgId)
  return {
    ...note,
    ...(topics && topics.length > 0 && { topics: [...new Set(topics)] }),
    ...{ memberId: whose.memberId, countyId: whose.countyId, version: 1, recordedAt: now },
    ...{ orgId, orgName: tree.get(orgId)?.name ?? '', branchOrgId },
    ...(grant.stationId && { stationId: grant.stationId }),
    ...(hosts && { hostOrgId: orgId }),
    ...(person.member && { byMemberId: person.member.memberId }),
    ...(corrects && { corrects: corrects.contactId }),
  }
}

/** The part that strikes out what an entry puts right. @throws Refusal NOT_FOUND, CONTACT_STRUCK. */
async function correctedParts(request: Asked): Promise<Part[]> {
  const { body, params, person, now, refuse } = request
  if (!body.corrects) return []
  const wrong = (await getContact({ ...params, ...body.corrects })) ?? refuse('NOT_FOUND')
  if (wrong.struck) return refuse('CONTACT_STRUCK')
  if (!wroteIt(wrong.entry, request)) return refuse('NOT_ALLOWED')
  const strike = { at: now, by: person.accountId, reason: '已更正', correctedBy: body.contactId }
  return [strikeContactPart(wrong.entry, strike)]
}

/** The parts by which the next contact is due so much later: of an open trip, or of a registration from elsewhere. */
function dueAgainParts({ memberId }: KnownPerson, home: County, request: Asked): Promise<readonly Part[]> {
  const by = { ...request, eventId: request.newId('event') }
  return isId('inflow', memberId)
    ? contactedInflowParts(memberId, request.body.on, home, by)
    : contactedParts(memberId, request.body.on, home, by)
}

/**
 * Writes down that somebody was in touch with a member: docs/rules.md#contact-log. An open trip, or a registration from
 * elsewhere, that waits for nobody but the next contact is due again so much later, in the same transaction.
 */
export const handler = handle(logContact, async (request) => {
  const { params, body, as, county, now, newId, authorise, refuse } = request
  const receipt = await command(logContact, request, async () => {
    const whose = (await findPerson(params.memberId)) ?? refuse('NOT_FOUND')
    authorise(await standingTo(whose, 'contact.log', request))
    const grant = grantOf(as)
    if (!county || !grant) return refuse('NOT_ALLOWED')
    if (whose.isGone)
      return refuse(isId('inflow', whose.memberId) ? 'INFLOW_STEP_NOT_POSSIBLE' : 'MEMBER_STEP_NOT_POSSIBLE')
    if (body.on > dayOf(now)) return refuse('DAY_IN_FUTURE', { on: '不能在今天以后' })
    if (body.followUpOn && body.followUpOn < body.on)
      return refuse('DAY_IS_PAST', { followUpOn: '不能早于联系的那天' })
    const entry = entryOf(request, whose, grant)
    // It is their own county that says how long it is kept, and when contact is due again.
    const home =
      whose.countyId === county.countyId ? county : (await readCountyWithTree(whose.countyId)).county
    return {
      receipt: { id: entry.contactId, version: 1, state: 'logged', at: now },
      parts: [
        addContactPart(entry, home),
        contactFactPart(entry, 'contact.logged', { eventId: newId('event'), now }),
        ...(await correctedParts(request)),
        ...(await dueAgainParts(whose, home, request)),
      ],
    }
  })
  return { status: 201, body: receipt }
})
