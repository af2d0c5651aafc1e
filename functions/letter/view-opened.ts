import type { AccountId } from '@shared/ids'
import { isTheirs } from '@shared/letter/rules'
import type { OpenedLetter } from '@shared/letter/schema'
import type { OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import { isEnded, standingFor } from '@shared/trip/host-news'
import type { Opened } from './opened'

/** What only the account that was called back reads: whom it is about, while they are there, and how things stand. */
function forTheirs({ letter, trip }: Opened, phone: string | undefined, today: Day) {
  const standing = standingFor(trip, letter.toOrgName, today)
  const isThere = standing === 'there' || standing === 'home_visit'
  const { memberName, destination, leaveOn, returnOn } = trip
  return {
    ...(phone && { fromPhone: phone }),
    ...(letter.state === 'acknowledged' && { standing }),
    ...(letter.state === 'acknowledged' && isEnded(trip) && { isEnded: true }),
    ...(isThere && {
      about: { memberName, place: destination.place, leaveOn },
      ...(returnOn && { returnOn }),
    }),
  }
}

/** What a code opens: who writes to whom, and no more than that before the branch has called back. */
export function viewOpened(opened: Opened, accountId: AccountId, tree: OrgTree, today: Day): OpenedLetter {
  const { letter } = opened
  const from = tree.get(letter.fromOrgId)
  const own = 'answer' in letter && letter.answer.accountId === accountId ? letter.answer : undefined
  const { orgName, contactName } = own ?? {}
  return {
    ...{ state: letter.state, toOrgName: letter.toOrgName, expiresOn: letter.expiresOn },
    fromOrgName: from?.name ?? letter.fromOrgName,
    isYours: own !== undefined,
    ...(orgName !== undefined && contactName !== undefined && { answer: { orgName, contactName } }),
    ...(isTheirs(letter, accountId) && forTheirs(opened, from?.phone, today)),
  }
}
