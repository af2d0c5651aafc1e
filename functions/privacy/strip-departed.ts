import { contactsGoOn, withoutContacts } from '@shared/member/departed'
import type { MemberId } from '@shared/ids'
import type { Day } from '@shared/time'
import { getMember, listDeparted, saveMemberParts } from '../member/door'
import { transact, untilSaved } from '../writes/transact'

/** The member as they are this moment: a transfer may just have been undone. */
const strip = (memberId: MemberId, today: Day): Promise<boolean> =>
  untilSaved(async () => {
    const member = await getMember(memberId)
    const day = member && contactsGoOn(member)
    if (!day || day > today) return false
    return (await transact(saveMemberParts(member, withoutContacts(member)))) === 'done' ? true : 'rerun'
  })

/**
 * Removes numbers, addresses and units of those who were transferred or have died, once it can't be undone any more;
 * the schedule's part. Bounded: whoever is left is found again by the next run.
 * @returns how many.
 */
export async function stripDeparted(today: Day, limit: number): Promise<number> {
  let stripped = 0
  for (const memberId of await listDeparted(today, limit)) if (await strip(memberId, today)) stripped++
  return stripped
}
