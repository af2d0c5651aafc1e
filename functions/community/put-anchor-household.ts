import { putAnchorHousehold } from '@shared/community/contract'
import type { AnchorHousehold } from '@shared/community/schema'
import type { PlaceId } from '@shared/ids'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownPlace } from './known-place'
import { getAnchorHousehold, saveAnchorHouseholdParts } from './people.store'
import { getPlace } from './place.store'

const isBuildingOf = async (buildingId: PlaceId, placeId: PlaceId): Promise<boolean> =>
  (await getPlace(buildingId))?.parentId === placeId

/** Names an anchor household of a place, says it anew, or ends it. */
export const handler = handle(putAnchorHousehold, async (request) => {
  const { params, body, tree, now, authorise, refuse } = request
  const receipt = await command(putAnchorHousehold, request, async () => {
    const { place, responsible } = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
    authorise({ kind: 'org', orgId: responsible.orgId })
    if (place.closedOn) return refuse('PLACE_CLOSED')
    const { ended, ...said } = body
    if (said.buildingId && !(await isBuildingOf(said.buildingId, place.placeId)))
      return refuse('PLACE_PARENT_WRONG')
    const before = await getAnchorHousehold(body.householdId)
    // One of another place is not known here.
    if (before && before.placeId !== place.placeId) return refuse('NOT_FOUND')
    const version = (before?.version ?? 0) + 1
    const after: AnchorHousehold = {
      ...{ ...said, countyId: place.countyId, placeId: place.placeId, version },
      ...(ended && { closedOn: dayOf(now) }),
    }
    return {
      receipt: { id: after.householdId, version, state: ended ? 'ended' : 'open', at: now },
      parts: saveAnchorHouseholdParts(before, after),
    }
  })
  return { status: 200, body: receipt }
})
