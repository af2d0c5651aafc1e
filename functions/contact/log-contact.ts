import { grantOf } from '@shared/access/person'
import { logContact } from '@shared/contact/contract'
import type { ContactEntry } from '@shared/contact/schema'
import { currentOrg } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember, subjectOf } from '../member/door'
import { contactLoggedPart } from './contact-logged'
import { saveContactPart } from './contact.store'

/** Writes down that somebody was in touch with a member. It moves nothing else. */
export const handler = handle(logContact, async (request) => {
  const { params, body, as, county, tree, now, newId, authorise, refuse } = request
  const receipt = await command(logContact, request, async () => {
    const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
    authorise(subjectOf(member))
    if (!county) return refuse('NOT_ALLOWED')
    if (member.state !== 'active' || member.death) return refuse('MEMBER_STEP_NOT_POSSIBLE')
    if (body.on > dayOf(now)) return refuse('DAY_IN_FUTURE', { on: '不能在今天以后' })
    const { memberId, countyId } = member
    const orgId = currentOrg(tree, grantOf(as)?.orgId ?? member.orgId)
    const contact: ContactEntry = {
      ...{ ...body, memberId, countyId, version: 1, orgId, recordedAt: now },
      orgName: tree.get(orgId)?.name ?? '',
    }
    return {
      receipt: { id: contact.contactId, version: 1, state: 'logged', at: now },
      parts: [
        saveContactPart(undefined, contact, county),
        contactLoggedPart(contact, { eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 201, body: receipt }
})
