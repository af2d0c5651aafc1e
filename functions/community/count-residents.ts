import { countResidents } from '@shared/community/contract'
import { countResidents as count } from '../account/door'
import { handle } from '../http/handle'
import { knownPlace, placeSubject } from './known-place'

/** How many live there as they said themselves; of a building nobody says so. */
export const handler = handle(countResidents, async ({ params, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const { placeId, kind, parentId } = known.place
  if (kind === 'building') return { status: 200, body: { residents: 0 } }
  const residents = await (parentId ? count(parentId, placeId) : count(placeId))
  return { status: 200, body: { residents } }
})
