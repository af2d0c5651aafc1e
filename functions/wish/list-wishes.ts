import { dayOf } from '@shared/time'
import { listWishes } from '@shared/wish/contract'
import { knownPlace } from '../community/door'
import { handle, type Request } from '../http/handle'
import { neighbourOf } from './lives-in'
import { cardOf, mayRead } from './offered-to'
import { streetScope } from './public-wish.entity'
import { listPublic } from './wish.store'

/** A place of the county that the reader acts in, or a street of it. @throws Refusal NOT_FOUND, INVALID_INPUT. */
async function scopeOf({ query, county, tree, refuse }: Request<typeof listWishes>): Promise<string> {
  const { placeId, townCode } = query
  if (!county) return refuse('NOT_FOUND')
  if ((placeId === undefined) === (townCode === undefined))
    return refuse('INVALID_INPUT', { placeId: '请选一个小区、社区或街道' })
  if (townCode !== undefined) return streetScope(county.countyId, townCode)
  const known = placeId && (await knownPlace(placeId, tree))
  return known ? known.place.placeId : refuse('NOT_FOUND')
}

/** The public list. Its rows hold nothing of whom a wish is about, so nothing of them can be answered here. */
export const handler = handle(listWishes, async (request) => {
  const { query, person, now, authorise } = request
  authorise({ kind: 'nothing' })
  const scope = await scopeOf(request)
  const newest = query.order !== 'longest'
  const [page, neighbour] = await Promise.all([
    listPublic(scope, { cursor: query.cursor, newest }),
    neighbourOf(person),
  ])
  const today = dayOf(now)
  const wishes = page.wishes
    .filter((one) => (!query.kind || one.kind === query.kind) && mayRead(one, neighbour))
    .map((one) => cardOf(one, neighbour, today))
  return { status: 200, body: { wishes, ...(page.cursor && { cursor: page.cursor }) } }
})
