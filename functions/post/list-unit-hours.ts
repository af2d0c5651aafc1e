import type { ActingAs, Person } from '@shared/access/person'
import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import type { OrgId, PlaceId } from '@shared/ids'
import { idsOf, type OrgTree } from '@shared/org/tree'
import { listUnitHours } from '@shared/post/contract'
import { periodsBefore, type UnitLine } from '@shared/post/unit-hours'
import { dayOf } from '@shared/time'
import { knownPlace, listInServiceMembers, placeSubject } from '../community/door'
import { handle } from '../http/handle'
import { inTurn } from '../in-turn'
import { getMembers, type Member, subjectOf } from '../member/door'
import { getPostSettings } from './settings.store'
import { getLines, linesOfUnit, unitKey } from './unit-line.store'

const atOnce = 50

/** Who reads. */
interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

interface Page {
  of: UnitLine[]
  cursor?: string
}

async function ofUnit(orgId: OrgId, period: string, tree: OrgTree, cursor?: string): Promise<Page> {
  const { of, ...page } = await inTurn<UnitLine>(
    idsOf(tree, orgId),
    {
      keyOf: (id) => unitKey(id, period),
      read: (id, limit, from) => linesOfUnit(id, period, limit, from),
    },
    { limit: atOnce, cursor },
  )
  return { of, ...page }
}

/** Of those who have reported to a place and are confirmed. */
async function ofPlace(placeId: PlaceId, period: string, cursor?: string): Promise<Page> {
  const { members, ...page } = await listInServiceMembers(placeId, cursor, 'there')
  const those = members.flatMap(({ memberId, report }) =>
    memberId && report?.state === 'confirmed' ? [memberId] : [],
  )
  return { of: await getLines(those, period), ...page }
}

/** Of a unit's own, only whom it may know by name: not who is looked after by those above, at their wish. */
const isNamedTo = (member: Member, { person, as, tree }: Reader): boolean =>
  sightOf('name', viewerOf(relationsOf(person, as, subjectOf(member), tree)), member.discreet) === 'whole'

function view(line: UnitLine, member: Member | undefined, reader: Reader, isUnit: boolean) {
  if (!member || (isUnit && !isNamedTo(member, reader))) return []
  const orgName = reader.tree.get(member.orgId)?.name
  return [
    {
      ...{ memberId: line.memberId, name: member.name },
      ...(orgName !== undefined && { orgName }),
      ...(line.state === 'released' && { hours: line.hours }),
    },
  ]
}

/** The sheet of a unit, or of those who have reported to a place: nothing that its member hasn't seen first. */
export const handler = handle(listUnitHours, async (request) => {
  const { query, person, as, tree, county, now, authorise, refuse } = request
  const { orgId, placeId, cursor } = query
  if ((orgId === undefined) === (placeId === undefined))
    return refuse('INVALID_INPUT', { orgId: '请选一个组织或一个小区' })
  if (orgId) authorise({ kind: 'org', orgId })
  const known = placeId && ((await knownPlace(placeId, tree)) ?? refuse('NOT_FOUND'))
  if (known) authorise(placeSubject(known, tree))
  if (!county) return refuse('NOT_FOUND')
  const { unitSheet } = await getPostSettings(county.countyId)
  const periods = periodsBefore(dayOf(now), unitSheet.every)
  const period = query.period ?? periods[0] ?? refuse('INVALID_INPUT')
  const page = orgId
    ? await ofUnit(orgId, period, tree, cursor)
    : await ofPlace(placeId ?? refuse('INVALID_INPUT'), period, cursor)
  const reader = { person, as, tree }
  const members = await getMembers(page.of.map(({ memberId }) => memberId))
  const lines = page.of.flatMap((one) => view(one, members.get(one.memberId), reader, orgId !== undefined))
  return {
    status: 200,
    body: { period, periods, lines, ...(page.cursor !== undefined && { cursor: page.cursor }) },
  }
})
