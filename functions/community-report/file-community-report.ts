import { fileCommunityReport } from '@shared/community-report/contract'
import { withHome } from '@shared/community-report/homes'
import { file } from '@shared/community-report/rules'
import { namesInService } from '@shared/community/named'
import type { InServiceMember } from '@shared/community/schema'
import type { PlaceId } from '@shared/ids'
import type { Member } from '@shared/member/member'
import { isThere } from '@shared/member/rules'
import { getHomes, getInServiceMember, inCommunityOf, knownPlace, saveHomesPart } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { sealPhone } from '../vault/contacts'
import { reported } from './reported'

/** The row that the community has of them already, from a sheet; or one of theirs that is over. */
async function rowAt(placeId: PlaceId, member: Member): Promise<InServiceMember | undefined> {
  const { inServiceMembers } = await inCommunityOf(member.memberId)
  const found = inServiceMembers.find((row) => row.placeId === placeId && namesInService(row, member))
  // The list of what is a member's lags a little; the row itself doesn't.
  return found && getInServiceMember(found.inServiceId)
}

/** A bound member says where they live; the row that the community's own sheet has of them takes it up. */
export const handler = handle(fileCommunityReport, async (request) => {
  const { body, person, tree, now, newId, authorise, refuse } = request
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const { inServiceId, placeId, phone, ...offer } = body
  const receipt = await command(fileCommunityReport, request, async () => {
    const [member, known, homes] = await Promise.all([
      getMember(memberId),
      knownPlace(placeId, tree),
      getHomes(memberId),
    ])
    if (!member || !isThere(member)) return refuse('NOT_ALLOWED')
    if (!known || known.place.kind === 'building') return refuse('PLACE_UNKNOWN')
    if (known.line.some(({ closedOn }) => closedOn !== undefined)) return refuse('PLACE_CLOSED')
    const before = await rowAt(placeId, member)
    const { countyId, name } = member
    const row = before ?? { inServiceId, countyId, placeId, name, memberId, version: 0 }
    const after = file(row, offer, now)
    const sealed = phone === undefined ? undefined : await sealPhone(phone, row.inServiceId)
    const home = { placeId, inServiceId: row.inServiceId }
    const decision = reported(
      before,
      { ...after, ...(sealed && { phone: sealed }) },
      {
        ...{ type: 'communityReport.filed', orgId: known.responsible.orgId, eventId: newId('event'), now },
        tell: { whom: 'org', code: 'community_report_waiting' },
        ...(!before && { otherwise: 'REPORT_ID_TAKEN' }),
      },
    )
    return {
      ...decision,
      parts: [...decision.parts, saveHomesPart(homes, withHome(homes, memberId, home))],
    }
  })
  return { status: 201, body: receipt }
})
