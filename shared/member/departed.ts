import { addDays, type Day, dayOf } from '../time'
import type { Member } from './member'
import { undoDays } from './rules'

/** Since when somebody is on no roster any more: transferred, or their death confirmed. */
function leftOn({ state, transferRecordedOn, transferredOn, death }: Member): Day | undefined {
  if (state === 'transferred') return transferRecordedOn ?? transferredOn
  const known = death?.confirmedAt ?? death?.recordedAt
  return state === 'deceased' ? (known ? dayOf(known) : death?.on) : undefined
}

/**
 * From which day on a number, an address and a unit are kept no longer, on the roster, in the community's lists and in
 * closed trips: once a transfer can't be undone, and as long after a death was confirmed. Undefined for who is on a
 * roster, and once it has been done since.
 */
export function contactsGoOn(member: Member): Day | undefined {
  const left = leftOn(member)
  const goOn = left && addDays(left, undoDays + 1)
  return goOn && (member.strippedOn ?? '') < goOn ? goOn : undefined
}

/** A member without number, address and unit. */
export function withoutContacts(member: Member, strippedOn: Day): Member {
  const { phone: _, phoneKey: __, address: ___, addressKey: ____, unit: _____, ...kept } = member
  return { ...kept, version: member.version + 1, strippedOn }
}
