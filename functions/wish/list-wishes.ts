import { addDays, dayOf } from '@shared/time'
import { listWishes } from '@shared/wish/contract'
import { lately } from '@shared/wish/matching'
import { knownPlace } from '../community/door'
import { handle, type Request } from '../http/handle'
import { neighbourOf } from './lives-in'
import { cardOf, mayRead, offeredTo } from './offered-to'
import { streetScope } from './public-wish.entity'
import { actsSince, listPublic } from './wish.store'

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
  const { kind, cursor, order = 'newest' } = query
  const isOffered = order === 'offered'
  const today = dayOf(now)
  const [page, neighbour, actsLately] = await Promise.all([
    // Offered are of those that have waited longest.
    listPublic(scope, { cursor, newest: order === 'newest' }),
    neighbourOf(person),
    isOffered && person.member ? actsSince(person.member.memberId, addDays(today, -lately)) : 0,
  ])
  const readable = page.wishes.filter((one) => (!kind || one.kind === kind) && mayRead(one, neighbour))
  const shown = isOffered ? offeredTo(readable, neighbour, { actsLately, today }) : readable
  const wishes = shown.map((one) => cardOf(one, neighbour, today))
  // An offer is what one is asked for now; who wants more reads the list.
  return { status: 200, body: { wishes, ...(page.cursor && !isOffered && { cursor: page.cursor }) } }
})
