import type { Trip } from '@shared/trip/trip'
import { getMember } from '../member/door'
import { openText } from '../vault/box'

/** The number that a member is reached by on a trip: its own, or the roster's; undefined when there is none. */
export async function openPhoneOf({ tripId, memberId, phone }: Trip): Promise<string | undefined> {
  const { masked, box } = phone
  if (box !== undefined) return openText({ masked, box }, { id: tripId, field: 'phone' })
  const roster = (await getMember(memberId))?.phone
  return roster && openText(roster, { id: memberId, field: 'phone' })
}
