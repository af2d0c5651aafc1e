import { listOwnSignUps } from '@shared/post/contract'
import { minutesOf } from '@shared/post/rules'
import type { SignUp } from '@shared/post/shift'
import { handle } from '../http/handle'
import { getShift } from './shift.store'
import { signUpsBy } from './sign-up.store'

async function view({ shiftId, state, about, served, broughtIn }: SignUp) {
  const isOpen = state === 'signed' || state === 'waiting'
  const isOff = isOpen && (await getShift(shiftId))?.state !== 'open'
  return {
    ...{ shiftId, state: isOff ? ('off' as const) : state, ...about, served },
    ...(broughtIn && { broughtIn }),
  }
}

/** What one has signed up for and served. The sum is that of the entries, whatever was put right. */
export const handler = handle(listOwnSignUps, async ({ person, authorise, refuse }) => {
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const rows = await signUpsBy(memberId)
  return { status: 200, body: { signUps: await Promise.all(rows.map(view)), minutes: minutesOf(rows) } }
})
