import { listAnchorHouseholds } from '@shared/community/contract'
import type { AnchorHousehold } from '@shared/community/schema'
import { handle } from '../http/handle'
import { knownPlace } from './known-place'
import { listAnchorHouseholds as list } from './people.store'

const view = ({ householdId, version, name, memberId, buildingId }: AnchorHousehold) => ({
  ...{ householdId, version, name },
  ...(memberId && { memberId }),
  ...(buildingId && { buildingId }),
})

/** The anchor households of a place, for those who answer for it. */
export const handler = handle(listAnchorHouseholds, async ({ params, query, tree, authorise, refuse }) => {
  const { place, responsible } = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise({ kind: 'org', orgId: responsible.orgId })
  const { households, cursor } = await list(place.placeId, query.cursor)
  return { status: 200, body: { households: households.map(view), ...(cursor && { cursor }) } }
})
