import { reportDeath } from '@shared/death-report/contract'
import type { Body } from '@shared/endpoint'
import type { MemberId, PlaceId } from '@shared/ids'
import { isOpen } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { getAnchorHousehold, getInServiceMember, knownPlace, placeSubject } from '../community/door'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { saveReportPart } from './death-report.store'
import { recordedParts } from './recorded-parts'

type ByRow = Exclude<Body<typeof reportDeath>['who'], { known: 'by_name' }>

/** Whom a row of that place speaks of: a member, nobody on the roster, or `undefined` when it is no row of it. */
async function onRow(who: ByRow, placeId: PlaceId): Promise<{ memberId?: MemberId | undefined } | undefined> {
  const row =
    who.known === 'in_service'
      ? await getInServiceMember(who.inServiceId)
      : await getAnchorHousehold(who.householdId)
  return row?.placeId === placeId ? { memberId: row.memberId } : undefined
}

/** A community has learnt that somebody died. Where it knows of whom, messages to them stop from here on. */
export const handler = handle(reportDeath, async (request) => {
  const { params, body, person, tree, now, newId, authorise, refuse } = request
  const receipt = await command(reportDeath, request, async () => {
    const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
    authorise(placeSubject(known, tree))
    const { reportId, who, on } = body
    if (on && on > dayOf(now)) return refuse('DAY_IN_FUTURE', { on: '不能在今天以后，请核对' })
    const { placeId, countyId } = known.place
    const told = { reportId, countyId, placeId, on, reportedBy: person.accountId, reportedAt: now }
    const receipt = { id: reportId, version: 1, state: 'reported', at: now }
    if (who.known !== 'by_name') {
      const { memberId } = (await onRow(who, placeId)) ?? refuse('NOT_FOUND')
      // That the list names no member is what it shows; nobody is left thinking that somebody was told.
      if (!memberId) return refuse('DEATH_NEEDS_BRANCH')
      // Nobody says it of themselves.
      if (memberId === person.member?.memberId) return refuse('NOT_ALLOWED')
      const by = { on, by: person.accountId, now, eventId: newId('event'), tree }
      return { receipt, isLogged: true, parts: await recordedParts(memberId, by) }
    }
    const org = tree.get(who.orgId)
    if (!org || !isOpen(org) || org.level !== 'branch') return refuse('NOT_FOUND')
    const { orgId } = org
    return {
      receipt,
      parts: [
        saveReportPart({ ...told, orgId, name: who.name.trim() }),
        eventPart({
          ...{ eventId: newId('event'), type: 'death.reported', countyId, at: now, orgId },
          ...{ aggregateId: reportId, tell: [{ recipient: orgId, code: 'death_reported' }] },
        }),
      ],
    }
  })
  return { status: 201, body: receipt }
})
