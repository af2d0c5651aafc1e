import { grantOf, nameOfActing } from '@shared/access/person'
import type { Sight } from '@shared/access/visibility'
import type { Member } from '@shared/member/member'
import { revealReasonWords } from '@shared/member/words'
import { revealMember } from '@shared/member/reveal-contract'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { lookPart } from '../privacy/door'
import { openText } from '../vault/box'
import { getMember } from './member.store'
import { sightsFor, subjectOf, viewerFor } from './subject'

type Asked = Request<typeof revealMember>

/** The line that the member reads; their own look leaves none. @throws Refusal REASON_NEEDED. */
function lookOf({ memberId }: Member, request: Asked, sight: Sight) {
  const { body, person, as, tree, county, now, requestId, refuse } = request
  if (as === 'self') return []
  const { field, reason, explanation } = body
  const task = sight === 'explained' ? undefined : reason && revealReasonWords[reason]
  const why = explanation ?? task
  if (why === undefined) return refuse('REASON_NEEDED')
  const orgId = grantOf(as)?.orgId
  return [
    lookPart(
      {
        ...{ memberId, at: now, requestId, field, reason: why, accountId: person.accountId },
        ...{ actingAs: nameOfActing(as), by: (orgId && tree.get(orgId)?.name) ?? '' },
      },
      county,
    ),
  ]
}

/** Shows a contact to whom it is shown, after the line has been written that the member can read. */
export const handler = handle(revealMember, async (request) => {
  const { params, body, now, authorise, refuse } = request
  const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
  authorise(subjectOf(member))
  const sight = sightsFor(member, viewerFor(member, request))(body.field)
  if (sight !== 'reveal' && sight !== 'explained') return refuse('NOT_ALLOWED')
  const box = (body.field === 'mobile' ? member.phone : member.address) ?? refuse('NOTHING_TO_REVEAL')
  const looked = await command(revealMember, request, async () => ({
    receipt: { id: member.memberId, version: member.version, state: member.state, at: now },
    parts: lookOf(member, request, sight),
  }))
  stillShows(looked, now)
  const field = body.field === 'mobile' ? 'phone' : 'address'
  return {
    status: 200,
    body: { field: body.field, value: await openText(box, { id: member.memberId, field }) },
  }
})
