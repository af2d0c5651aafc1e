import type { EventId, ShiftId } from '@shared/ids'
import { hasBegun } from '@shared/post/rules'
import type { Instant } from '@shared/time'
import { transact, untilSaved } from '../writes/transact'
import { postFactPart } from './post-fact'
import { getShift, remindedPart } from './shift.store'
import { signUpsOf } from './sign-up.store'

/**
 * The evening before a shift: those who have a seat are told once. Of one that was called off nobody is told again.
 * @returns whether anything was written.
 */
export const remindOfShift = (
  shiftId: ShiftId,
  { now, newId }: { now: Instant; newId: () => EventId },
): Promise<boolean> =>
  untilSaved(async () => {
    const shift = await getShift(shiftId)
    if (!shift?.remindAt || shift.remindAt > now) return false
    const isOn = shift.state === 'open' && !hasBegun(shift, now)
    const there = isOn ? (await signUpsOf(shiftId)).filter(({ state }) => state === 'signed') : []
    const tell = there.map(({ memberId }) => ({ recipient: memberId, code: 'post_tomorrow' as const }))
    const fact = postFactPart(shift, { type: 'post.reminded', eventId: newId(), now, tell })
    const outcome = await transact([remindedPart(shift), ...(tell.length > 0 ? [fact] : [])])
    return outcome === 'done' ? true : 'rerun'
  })
