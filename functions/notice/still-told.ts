import { isId, type MemberId } from '@shared/ids'
import { hearsNothing } from '@shared/member/rules'
import type { TripEvent } from '../events/event'
import { getMember } from '../member/door'
import type { Recipient } from './recipient'

/** Is a death of this member recorded? From then on nothing is written to them. */
async function isSilent(memberId: MemberId): Promise<boolean> {
  const member = await getMember(memberId)
  return member !== undefined && hearsNothing(member)
}

/** Of those who would be told, whoever still is: not members whose death is recorded. */
export async function stillTold<T extends { recipient: Recipient }>(tell: readonly T[]): Promise<T[]> {
  const silent = await Promise.all(
    tell.map(async ({ recipient }) => isId('member', recipient) && (await isSilent(recipient))),
  )
  return tell.filter((_, i) => !silent[i])
}

/**
 * Whom a trip's event leaves out: the member, once their death is recorded; everybody, when it is a day that
 * passed in silence, since nobody is to be asked to call them.
 */
export async function leftOut({ memberId, type }: TripEvent): Promise<(recipient: Recipient) => boolean> {
  if (!(await isSilent(memberId))) return () => false
  return (recipient) => type === 'trip.fell_due' || recipient === memberId
}
