import { addMember } from '@shared/member/contract'
import { checkJoinedOn } from '@shared/member/rules'
import type { Member } from '@shared/member/member'
import { takesIn } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { takesInPart } from '../org/door'
import { memberFactPart } from './member-fact'
import { saveMemberParts } from './member.store'
import { sealedContacts } from './sealed-contacts'

/** Somebody joins the roster of a branch, which must stand and not be about to close. */
export const handler = handle(addMember, async (request) => {
  const { body, county, tree, now, newId, authorise, refuse } = request
  const receipt = await command(addMember, request, async () => {
    const { memberId, orgId, phone, address, name, ...roster } = body
    authorise({ kind: 'member', memberId, orgId })
    const [org, today] = [tree.get(orgId), dayOf(now)]
    if (!county || !org) return refuse('NOT_FOUND')
    if (!takesIn(org, today)) return refuse('ORG_TAKES_NO_MEMBERS')
    checkJoinedOn(roster.joinedOn, today)
    const whose = { memberId, countyId: county.countyId }
    // Nothing is emptied in what is new.
    const contacts = (await sealedContacts({ phone, address }, whose)) as Partial<Member>
    const known = { ...whose, version: 1, state: 'active', orgId: org.orgId, name: name.trim() } as const
    const member: Member = { ...known, ...roster, ...contacts }
    const fact = memberFactPart(
      undefined,
      member,
      { type: 'member.joined_roster' },
      { eventId: newId('event'), now },
    )
    const { version, state } = member
    return {
      receipt: { id: memberId, version, state, at: now },
      parts: [...saveMemberParts(undefined, member), fact, takesInPart(county.countyId, org.orgId)],
    }
  })
  return { status: 201, body: receipt }
})
