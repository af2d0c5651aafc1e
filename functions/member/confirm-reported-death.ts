import { confirmReportedDeath } from '@shared/member/contract'
import { confirmDeath, recordDeath } from '@shared/member/rules'
import { isSameOrg } from '@shared/org/tree'
import { accountOf } from '../account/door'
import { closeReportPart, getReport } from '../death-report/door'
import { handle } from '../http/handle'
import { endsWithDeath } from './ends-with-death'
import { memberStep } from './member-step'

/**
 * The branch knows whom a community meant, and has made sure: the community is the first person, whoever confirms the
 * second.
 */
export const handler = handle(confirmReportedDeath, async (request) => {
  const { body, person, tree, now, newId, refuse } = request
  const receipt = await memberStep(confirmReportedDeath, request, async (member, { today }) => {
    const report = await getReport(body.reportId)
    if (!report || !isSameOrg(tree, report.orgId, member.orgId)) return refuse('NOT_FOUND')
    const told = { instant: report.reportedAt, day: today }
    // Whoever has been written down as dead meanwhile is confirmed as they were.
    const recorded = member.death ? member : recordDeath(member, report.reportedBy, report.on, told)
    const after = { ...confirmDeath(recorded, person.accountId, now), version: member.version + 1 }
    const more = [closeReportPart(body.reportId), ...(await endsWithDeath(member.memberId, { now, newId }))]
    const accountId = await accountOf(member.memberId)
    return { after, happened: { type: 'member.death_confirmed', accountId }, more }
  })
  return { status: 200, body: receipt }
})
