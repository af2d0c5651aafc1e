import { can } from '@shared/access/can'
import { putAnchorHousehold } from '@shared/community/contract'
import { namesHousehold } from '@shared/community/named'
import type { AnchorHousehold } from '@shared/community/schema'
import type { PlaceId } from '@shared/ids'
import { isThere } from '@shared/member/rules'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { getMember, subjectOf } from '../member/door'
import { knownPlace } from './known-place'
import { getAnchorHousehold, saveAnchorHouseholdParts } from './people.store'
import { getPlace } from './place.store'

const isBuildingOf = async (buildingId: PlaceId, placeId: PlaceId): Promise<boolean> =>
  (await getPlace(buildingId))?.parentId === placeId

/** Whose home it is: somebody of the same county's roster, whom its name says, or whom the caller may look up there. */
async function isTheirs(
  { memberId, ...row }: AnchorHousehold,
  { person, as, tree }: Pick<Request<typeof putAnchorHousehold>, 'person' | 'as' | 'tree'>,
): Promise<boolean> {
  const member = memberId && (await getMember(memberId))
  if (!member || member.countyId !== row.countyId || !isThere(member)) return false
  return namesHousehold(row, member) || can(person, as, 'member.read', subjectOf(member), tree)
}

/** Names an anchor household of a place, says it anew, or ends it. What has ended begins anew under an id of its own. */
export const handler = handle(putAnchorHousehold, async (request) => {
  const { params, body, tree, now, authorise, refuse } = request
  const receipt = await command(putAnchorHousehold, request, async () => {
    const { place, responsible } = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
    authorise({ kind: 'org', orgId: responsible.orgId })
    if (place.closedOn) return refuse('PLACE_CLOSED')
    const { ended, version: seen, ...said } = body
    if (said.buildingId && !(await isBuildingOf(said.buildingId, place.placeId)))
      return refuse('PLACE_PARENT_WRONG')
    const before = await getAnchorHousehold(body.householdId)
    // One of another place is not known here.
    if (before && before.placeId !== place.placeId) return refuse('NOT_FOUND')
    if (before && (before.closedOn || before.version !== seen)) return refuse('CHANGED_MEANWHILE')
    const version = (before?.version ?? 0) + 1
    const after: AnchorHousehold = {
      ...{ ...said, countyId: place.countyId, placeId: place.placeId, version },
      ...(ended && { closedOn: dayOf(now) }),
    }
    const isNewlyTheirs = after.memberId !== undefined && after.memberId !== before?.memberId
    if (isNewlyTheirs && !(await isTheirs(after, request))) return refuse('NOT_FOUND')
    return {
      receipt: { id: after.householdId, version, state: ended ? 'ended' : 'open', at: now },
      parts: saveAnchorHouseholdParts(before, after),
    }
  })
  return { status: 200, body: receipt }
})
