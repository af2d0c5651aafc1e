import { endCommunityReport } from '@shared/community-report/contract'
import { withoutHome } from '@shared/community-report/homes'
import { end } from '@shared/community-report/rules'
import { getHomes, placeSubject, saveHomesPart } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownReport } from './known-report'
import { reported } from './reported'

/**
 * The member leaves, which needs nobody's leave; or whoever answers for the place says that nobody of that name lives
 * there. The other side is told.
 */
export const handler = handle(endCommunityReport, async (request) => {
  const { params, body, person, as, tree, now, newId, authorise, refuse } = request
  const receipt = await command(endCommunityReport, request, async () => {
    const { row, known } = (await knownReport(params.inServiceId, tree)) ?? refuse('NOT_FOUND')
    const memberId = row.memberId ?? refuse('NOT_FOUND')
    const isOwn = as === 'self' && person.member?.memberId === memberId
    authorise(isOwn ? { kind: 'member', memberId } : placeSubject(known, tree))
    // Each side for its own reasons: nobody is made to have moved by somebody else.
    if (isOwn === (body.why === 'not_here')) return refuse('REPORT_STEP_NOT_POSSIBLE')
    const homes = await getHomes(memberId)
    const { receipt: done, parts } = reported(row, end(row, body.why, now), {
      ...{ type: 'communityReport.ended', orgId: known.responsible.orgId, eventId: newId('event'), now },
      tell: isOwn
        ? { whom: 'org', code: 'community_report_left' }
        : { whom: 'member', code: 'community_report_not_here' },
    })
    return {
      receipt: done,
      parts: [...parts, ...(homes ? [saveHomesPart(homes, withoutHome(homes, row.inServiceId))] : [])],
    }
  })
  return { status: 200, body: receipt }
})
