import { listOpenShifts } from '@shared/post/contract'
import { hasBegun } from '@shared/post/rules'
import { handle } from '../http/handle'
import { reportedWhere } from './reported-where'
import { listShifts } from './shift.store'
import { signUpsBy } from './sign-up.store'
import { viewShift } from './views'

/** What a member can sign up for where they have reported: what they said they would take first, then the next. */
export const handler = handle(listOpenShifts, async ({ person, now, authorise, refuse }) => {
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const [{ placeIds, takes }, signUps] = await Promise.all([reportedWhere(memberId), signUpsBy(memberId)])
  const lists = await Promise.all(placeIds.map((placeId) => listShifts(placeId, now)))
  const mine = new Map(signUps.map(({ shiftId, state }) => [shiftId, state]))
  const shifts = lists
    .flatMap((list) => list.shifts)
    .filter((shift) => shift.state === 'open' && !hasBegun(shift, now))
    .map((shift) => {
      const state = mine.get(shift.shiftId)
      return {
        ...{ ...viewShift(shift), fits: takes.includes(shift.class) },
        ...(state && { mine: state }),
      }
    })
  const order = ({ fits, startsAt }: (typeof shifts)[number]) => `${fits ? 0 : 1}${startsAt ?? '~'}`
  return { status: 200, body: { shifts: shifts.sort((a, b) => (order(a) < order(b) ? -1 : 1)) } }
})
