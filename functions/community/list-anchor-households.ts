import { listAnchorHouseholds } from '@shared/community/contract'
import type { AnchorHousehold } from '@shared/community/schema'
import { handle } from '../http/handle'
import { knownPlace, placeSubject } from './known-place'
import { listAnchorHouseholds as list } from './people.store'

const view = ({ householdId, version, name, memberId, buildingId }: AnchorHousehold) => ({
  ...{ householdId, version, name },
  ...(memberId && { memberId }),
  ...(buildingId && { buildingId }),
})

/** The anchor households of a place, for those who answer for it or work there. */
export const handler = handle(listAnchorHouseholds, async ({ params, query, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const { households, cursor } = await list(known.place.placeId, query.cursor)
  return { status: 200, body: { households: households.map(view), ...(cursor && { cursor }) } }
})
