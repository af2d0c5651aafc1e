import { listPlaces } from '@shared/community/contract'
import { handle } from '../http/handle'
import { viewName } from './view-place'
import { listPlaces as list } from './place.store'

/** The open places in a town or a place, by name. A resident chooses theirs here before belonging anywhere. */
export const handler = handle(listPlaces, async ({ query, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const { countyId, townCode, parentId } = query
  if ((townCode === undefined) === (parentId === undefined)) return refuse('INVALID_INPUT')
  const within = parentId ? { parentId } : { townCode: townCode ?? '' }
  const { places, cursor } = await list(countyId, within, { cursor: query.cursor })
  return { status: 200, body: { places: places.map(viewName), ...(cursor && { cursor }) } }
})
