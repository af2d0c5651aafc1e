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
 * From which day on a number, an address and a unit are kept no longer: once a transfer can't be undone, and as long
 * after a death was confirmed. Undefined for who is on a roster, and for whom nothing is left to be removed.
 */
export function contactsGoOn(member: Member): Day | undefined {
  const { phone, phoneKey, address, addressKey, unit } = member
  if (!phone && !phoneKey && !address && !addressKey && unit === undefined) return undefined
  const left = leftOn(member)
  return left && addDays(left, undoDays + 1)
}

/** A member without number, address and unit. */
export function withoutContacts(member: Member): Member {
  const { phone: _, phoneKey: __, address: ___, addressKey: ____, unit: _____, ...kept } = member
  return { ...kept, version: member.version + 1 }
}
