import { closePlace } from '@shared/community/contract'
import { close } from '@shared/community/rules'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOfPlace } from './change-of-place'
import { knownPlace } from './known-place'
import { listPlaces } from './place.store'

/** Closes a place with nothing open in it: nobody can choose it any longer. */
export const handler = handle(closePlace, async (request) => {
  const { params, tree, now, newId, authorise, refuse } = request
  const receipt = await command(closePlace, request, async () => {
    const { place, responsible } = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
    authorise({ kind: 'org', orgId: responsible.orgId })
    const within = { parentId: place.placeId }
    const { places } = await listPlaces(place.countyId, within, { limit: 1 })
    const after = close(place, places.length > 0, dayOf(now))
    return changeOfPlace(place, after, 'place.closed', { eventId: newId('event'), now })
  })
  return { status: 200, body: receipt }
})
