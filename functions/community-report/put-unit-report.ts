import { putUnitReport } from '@shared/community-report/contract'
import type { UnitReport } from '@shared/community-report/unit'
import { knownPlace } from '../community/door'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getUnitReport, saveUnitReportPart } from './unit.store'

/** A unit's organisation reports to the community where it stands, says anew what it offers, or leaves. */
export const handler = handle(putUnitReport, async (request) => {
  const { body, tree, now, newId, authorise, refuse } = request
  const { orgId, placeId, offers, ended = false } = body
  authorise({ kind: 'org', orgId })
  const receipt = await command(putUnitReport, request, async () => {
    const known = (await knownPlace(placeId, tree)) ?? refuse('PLACE_UNKNOWN')
    const { place, responsible } = known
    if (place.kind !== 'community') return refuse('UNIT_REPORTS_TO_COMMUNITY')
    if (place.closedOn && !ended) return refuse('PLACE_CLOSED')
    const before = await getUnitReport(orgId, placeId)
    const isNew = !before || before.endedAt !== undefined
    if (isNew && ended) return refuse('NOT_FOUND')
    const { countyId } = place
    const after: UnitReport = {
      ...{ orgId, placeId, countyId, version: (before?.version ?? 0) + 1 },
      reportedAt: isNew ? now : before.reportedAt,
      ...(offers !== undefined && { offers }),
      ...(ended && { endedAt: now }),
    }
    const type = ended ? 'unitReport.ended' : 'unitReport.filed'
    return {
      receipt: { id: orgId, version: after.version, state: ended ? 'over' : 'reported', at: now },
      parts: [
        saveUnitReportPart(before, after),
        eventPart({
          ...{ type, eventId: newId('event'), countyId, at: now, aggregateId: placeId, orgId },
          tell: isNew ? [{ recipient: responsible.orgId, code: 'unit_reported' }] : [],
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
