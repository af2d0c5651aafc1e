import { namesHousehold, namesInService } from '@shared/community/named'
import { reportDeath } from '@shared/death-report/contract'
import type { Body } from '@shared/endpoint'
import type { CountyId, PlaceId } from '@shared/ids'
import { isThere } from '@shared/member/rules'
import { answeringFor, isOpen, type OrgTree } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { getAnchorHousehold, getInServiceMember, knownPlace, placeSubject } from '../community/door'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { getMember, type Member } from '../member/door'
import type { Part } from '../writes/part'
import type { StoredReport } from './death-report.entity'
import { saveReportPart } from './death-report.store'
import { recordedParts } from './recorded-parts'

type ByRow = Exclude<Body<typeof reportDeath>['who'], { known: 'by_name' }>

/** Whom a row of a place speaks of. */
interface OnRow {
  /** What the row itself calls them. */
  name: string
  /** Whom it is linked to; absent when that is nobody of the county's roster. */
  member?: Member
  /** The row names the very member it is linked to. */
  isNamed: boolean
}

/** @returns undefined when it is no row of that place. */
async function onRow(who: ByRow, placeId: PlaceId, countyId: CountyId): Promise<OnRow | undefined> {
  const isInService = who.known === 'in_service'
  const row = isInService
    ? await getInServiceMember(who.inServiceId)
    : await getAnchorHousehold(who.householdId)
  if (row?.placeId !== placeId) return undefined
  const linked = row.memberId && (await getMember(row.memberId))
  const member = linked && linked.countyId === countyId ? linked : undefined
  const isNamed = member !== undefined && (isInService ? namesInService : namesHousehold)(row, member)
  return { name: row.name, isNamed, ...(member && { member }) }
}

/** The parts that leave a death with a branch, which finds out whose it is. */
const toldParts = (
  report: StoredReport,
  { now, newId }: Pick<Request<typeof reportDeath>, 'now' | 'newId'>,
) => {
  const { reportId, countyId, orgId } = report
  return [
    saveReportPart(report),
    eventPart({
      ...{ eventId: newId('event'), type: 'death.reported', countyId, at: now, orgId },
      ...{ aggregateId: reportId, tell: [{ recipient: orgId, code: 'death_reported' }] },
    }),
  ]
}

/** By a row that names somebody else than whom it is linked to nothing stops: the branch is told, and looks. */
function proposedParts(
  { name, member }: OnRow & { member: Member },
  told: Omit<StoredReport, 'name' | 'orgId'>,
  tree: OrgTree,
  request: Parameters<typeof toldParts>[1],
): Part[] {
  const orgId = answeringFor(tree, member.orgId)
  return orgId && isThere(member) ? toldParts({ ...told, orgId, name }, request) : []
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
      const row = (await onRow(who, placeId, countyId)) ?? refuse('NOT_FOUND')
      const { member } = row
      // That the list names no member is what it shows; nobody is left thinking that somebody was told.
      if (!member) return refuse('DEATH_NEEDS_BRANCH')
      // Nobody says it of themselves.
      if (member.memberId === person.member?.memberId) return refuse('NOT_ALLOWED')
      const by = { on, by: person.accountId, now, eventId: newId('event'), tree }
      const parts = row.isNamed
        ? recordedParts(member, by)
        : proposedParts({ ...row, member }, told, tree, request)
      return { receipt, isLogged: true, parts }
    }
    const org = tree.get(who.orgId)
    if (!org || !isOpen(org) || org.level !== 'branch') return refuse('NOT_FOUND')
    return { receipt, parts: toldParts({ ...told, orgId: org.orgId, name: who.name.trim() }, request) }
  })
  return { status: 201, body: receipt }
})
