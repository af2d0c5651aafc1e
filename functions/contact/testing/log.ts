import type { ContactNote } from '@shared/contact/schema'
import { logContact } from '@shared/contact/contract'
import type { ContactId, MemberId } from '@shared/ids'
import { dayOf, instant } from '@shared/time'
import { newId, type Somebody } from '../../testing/people'
import type { System } from '../../testing/system'

/** The day that it is now. */
export const todayOf = (system: System) => dayOf(instant(system.cloud.clock.now()))

/** Whose log it is. */
export const memberIdOf = (somebody: Somebody): MemberId => somebody.member?.memberId ?? newId('member')

/** Somebody writes down a call of today, or what is said otherwise. */
export async function givenLogged(
  system: System,
  by: Somebody,
  memberId: MemberId,
  note: Partial<ContactNote> = {},
): Promise<ContactId> {
  const contactId = newId('contact')
  const body = { contactId, on: todayOf(system), how: 'phone' as const, ...note }
  await by.do(logContact, { params: { memberId }, body })
  return contactId
}
