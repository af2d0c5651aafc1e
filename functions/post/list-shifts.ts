import { listShifts } from '@shared/post/contract'
import { addDays, atHour, dayOf } from '@shared/time'
import { knownPlace, placeSubject } from '../community/door'
import { handle } from '../http/handle'
import { listShifts as list } from './shift.store'
import { viewShift } from './views'

/** As long as who came may still have to be confirmed. */
const daysBack = 30

/** What a place has offered and isn't long over. */
export const handler = handle(listShifts, async ({ params, query, tree, now, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const since = atHour(addDays(dayOf(now), -daysBack), 0)
  const { shifts, ...page } = await list(known.place.placeId, since, query.cursor)
  return { status: 200, body: { shifts: shifts.map(viewShift), ...page } }
})
