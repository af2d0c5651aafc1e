import { closeDeathReport } from '@shared/death-report/contract'
import { eventPart } from '../events/event.entity'
import { orgSubject } from '../grant/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { closeReportPart, getReport } from './death-report.store'

/** The branch has found out that it is nobody of theirs, or that nobody died. */
export const handler = handle(closeDeathReport, async (request) => {
  const { params, body, now, newId, authorise, refuse } = request
  const { reportId } = params
  const receipt = await command(closeDeathReport, request, async () => {
    const report = (await getReport(reportId)) ?? refuse('NOT_FOUND')
    const { countyId, orgId } = report
    authorise(await orgSubject(orgId, request))
    return {
      receipt: { id: reportId, version: 2, state: 'closed', at: now },
      parts: [
        closeReportPart(reportId),
        eventPart({
          ...{ eventId: newId('event'), type: 'death.report_closed', countyId, at: now, orgId },
          ...{ aggregateId: reportId, to: body.outcome, tell: [] },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
