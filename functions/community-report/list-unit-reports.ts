import { listUnitReports } from '@shared/community-report/contract'
import type { UnitReport } from '@shared/community-report/unit'
import type { OrgTree } from '@shared/org/tree'
import { getPlace, knownPlace, placeSubject } from '../community/door'
import { handle } from '../http/handle'
import { unitReportsOf, unitReportsTo } from './unit.store'

async function view({ orgId, placeId, offers, reportedAt }: UnitReport, tree: OrgTree) {
  const [org, place] = [tree.get(orgId), await getPlace(placeId)]
  return {
    ...{ orgId, orgName: org?.name ?? '', placeId, place: place?.name ?? '', reportedAt },
    ...(org?.phone !== undefined && { orgPhone: org.phone }),
    ...(offers !== undefined && { offers }),
  }
}

/** Where an organisation has reported to, for itself and those above; or who has to a place, for those who work there. */
export const handler = handle(listUnitReports, async ({ query, tree, authorise, refuse }) => {
  const { orgId, placeId } = query
  if ((orgId === undefined) === (placeId === undefined))
    return refuse('INVALID_INPUT', { orgId: '请选一个组织或一个社区' })
  if (orgId) authorise({ kind: 'org', orgId })
  const known = placeId && ((await knownPlace(placeId, tree)) ?? refuse('NOT_FOUND'))
  if (known) authorise(placeSubject(known, tree))
  const units = orgId ? await unitReportsOf(orgId) : placeId ? await unitReportsTo(placeId) : []
  return { status: 200, body: { units: await Promise.all(units.map((one) => view(one, tree))) } }
})
