import { confirmCommunityReport } from '@shared/community-report/contract'
import { confirm } from '@shared/community-report/rules'
import { placeSubject } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownReport } from './known-report'
import { reported } from './reported'

/** Whoever answers for the place takes somebody in, says who they are, and places them in a group. */
export const handler = handle(confirmCommunityReport, async (request) => {
  const { params, body, person, tree, now, newId, authorise, refuse } = request
  const receipt = await command(confirmCommunityReport, request, async () => {
    const { row, known } = (await knownReport(params.inServiceId, tree)) ?? refuse('NOT_FOUND')
    authorise(placeSubject(known, tree))
    if (row.memberId !== undefined && row.memberId === person.member?.memberId)
      return refuse('SECOND_PERSON_NEEDED')
    const isNew = row.report?.state === 'waiting'
    return reported(row, confirm(row, body, now), {
      ...{ type: 'communityReport.confirmed', orgId: known.responsible.orgId, eventId: newId('event'), now },
      // A new group or telephone number is to be read, and no reason to disturb anybody.
      ...(isNew && { tell: { whom: 'member', code: 'community_report_confirmed' } }),
    })
  })
  return { status: 200, body: receipt }
})
