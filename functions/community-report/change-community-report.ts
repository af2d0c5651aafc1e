import { changeCommunityReport } from '@shared/community-report/contract'
import { change } from '@shared/community-report/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownReport } from './known-report'
import { reported } from './reported'

/** The member's own words anew; nobody has to confirm them again. */
export const handler = handle(changeCommunityReport, async (request) => {
  const { params, body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(changeCommunityReport, request, async () => {
    const { row, known } = (await knownReport(params.inServiceId, tree)) ?? refuse('NOT_FOUND')
    authorise({ kind: 'member', memberId: row.memberId ?? refuse('NOT_FOUND') })
    return reported(row, change(row, body), {
      ...{ type: 'communityReport.changed', orgId: known.responsible.orgId, eventId: newId('event'), now },
    })
  })
  return { status: 200, body: receipt }
})
