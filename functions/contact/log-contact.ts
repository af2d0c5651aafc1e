import { type Grant, grantOf } from '@shared/access/person'
import { logContact } from '@shared/contact/contract'
import type { ContactEntry } from '@shared/contact/schema'
import { currentOrg } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { getMember, type Member } from '../member/door'
import { readCountyWithTree } from '../org/door'
import { contactedParts } from '../trip/door'
import type { Part } from '../writes/part'
import { contactFactPart } from './contact-fact'
import { addContactPart, getContact, strikeContactPart } from './contact.store'
import { standingTo } from './standing'
import { wroteIt } from './view-contact'

type Asked = Request<typeof logContact>

function entryOf({ body, person, tree, now }: Asked, member: Member, grant: Grant): ContactEntry {
  const { corrects, topics, ...note } = body
  const orgId = currentOrg(tree, grant.orgId)
  return {
    ...note,
    ...(topics && topics.length > 0 && { topics: [...new Set(topics)] }),
    ...{ memberId: member.memberId, countyId: member.countyId, version: 1, recordedAt: now },
    ...{ orgId, orgName: tree.get(orgId)?.name ?? '', branchOrgId: currentOrg(tree, member.orgId) },
    ...(grant.stationId && { stationId: grant.stationId }),
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

/**
 * Writes down that somebody was in touch with a member: docs/rules.md#contact-log. An open trip that waits for nobody
 * but the next contact is due again so much later, in the same transaction.
 */
export const handler = handle(logContact, async (request) => {
  const { params, body, as, county, now, newId, authorise, refuse } = request
  const receipt = await command(logContact, request, async () => {
    const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
    authorise(await standingTo(member, 'contact.log', request))
    const grant = grantOf(as)
    if (!county || !grant) return refuse('NOT_ALLOWED')
    if (member.state !== 'active' || member.death) return refuse('MEMBER_STEP_NOT_POSSIBLE')
    if (body.on > dayOf(now)) return refuse('DAY_IN_FUTURE', { on: '不能在今天以后' })
    if (body.followUpOn && body.followUpOn < body.on)
      return refuse('DAY_IS_PAST', { followUpOn: '不能早于联系的那天' })
    const entry = entryOf(request, member, grant)
    // It is the member's county that says how long it is kept, and when contact is due again.
    const home =
      member.countyId === county.countyId ? county : (await readCountyWithTree(member.countyId)).county
    return {
      receipt: { id: entry.contactId, version: 1, state: 'logged', at: now },
      parts: [
        addContactPart(entry, home),
        contactFactPart(entry, 'contact.logged', { eventId: newId('event'), now }),
        ...(await correctedParts(request)),
        ...(await contactedParts(member.memberId, body.on, home, { ...request, eventId: newId('event') })),
      ],
    }
  })
  return { status: 201, body: receipt }
})
