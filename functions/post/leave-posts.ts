import { randomBytes } from 'node:crypto'
import { makeId, type MemberId } from '@shared/ids'
import type { SignUp } from '@shared/post/shift'
import type { UnitLine } from '@shared/post/unit-hours'
import type { Instant } from '@shared/time'
import { transact, untilSaved } from '../writes/transact'
import { forgetAgenda } from './agenda.store'
import { leavingParts } from './leaving'
import { getShift } from './shift.store'
import { forgetSignUpPart, getSignUp, signUpsBy } from './sign-up.store'
import { forgetLinePart, getLine, linesOf } from './unit-line.store'

/** A seat that is still held goes to whoever waits; the row goes either way. */
async function forget({ shiftId, memberId }: SignUp, now: Instant): Promise<'done' | 'rerun'> {
  const [row, shift] = await Promise.all([getSignUp(shiftId, memberId), getShift(shiftId)])
  if (!row) return 'done'
  const isHeld = row.state === 'signed' || row.state === 'waiting'
  const eventId = makeId('event', randomBytes(20))
  const freed = shift && isHeld ? await leavingParts(shift, row, { eventId, now }) : []
  const outcome = await transact([...freed, forgetSignUpPart(row)])
  return outcome === 'done' ? 'done' : 'rerun'
}

async function forgetLine({ memberId, period }: UnitLine): Promise<'done' | 'rerun'> {
  const line = await getLine(memberId, period)
  return !line || (await transact([forgetLinePart(line)])) === 'done' ? 'done' : 'rerun'
}

/** Forgets what somebody has signed up for and served, and what their unit was told of it; no matter if it is gone already. */
export async function leavePosts(memberId: MemberId, now: Instant): Promise<void> {
  for (const row of await signUpsBy(memberId)) await untilSaved(() => forget(row, now))
  for (const line of await linesOf(memberId)) await untilSaved(() => forgetLine(line))
  await forgetAgenda(memberId)
}
