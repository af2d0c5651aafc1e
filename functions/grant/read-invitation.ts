import { readInvitation } from '@shared/grant/contract'
import { getPlace } from '../community/door'
import { codeHashOf, getInvitation } from '../county/door'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { getStation } from '../station/door'

/** What a code offers, to be read before it is accepted. */
export const handler = handle(readInvitation, async ({ body, now, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const invitation = await getInvitation(codeHashOf(body.code), now)
  if (!invitation) return refuse('INVITATION_UNKNOWN')
  const { grant, expiresAt, pairHash } = invitation
  const { role, orgId, countyId, stationId, placeId, deputy = false } = grant
  const [{ county, tree }, station, place] = await Promise.all([
    readCountyWithTree(countyId),
    stationId && getStation(stationId),
    placeId && getPlace(placeId),
  ])
  return {
    status: 200,
    body: {
      ...{ role, orgName: tree.get(orgId)?.name ?? '', countyName: county.name, practice: county.practice },
      ...(station && { stationName: station.name }),
      ...(place && { placeName: place.name }),
      ...{ deputy, expiresAt, needsSecondPerson: pairHash !== undefined },
    },
  }
})
