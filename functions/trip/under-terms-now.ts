import { isOpen, type Trip } from '@shared/trip/trip'
import { getMember, type Member } from '../member/door'

/**
 * A trip under the terms that its member lives under now. An open one follows them by itself; one that is over keeps
 * those of its last day, and would go on telling a branch that they have left or that was relieved since, or delegates
 * who are told no more.
 */
export function underTermsOf<T extends Trip>(
  trip: T,
  { orgId, heldBy, discreet }: Pick<Member, 'orgId' | 'heldBy' | 'discreet'>,
): T {
  if (isOpen(trip)) return trip
  const { heldBy: _heldBy, discreet: _discreet, ...kept } = trip
  // Both are optional in every state, so what is left is still that trip.
  return { ...kept, originOrgId: orgId, ...(heldBy && { heldBy }), ...(discreet && { discreet }) } as T
}

/** The same, the member looked up where it matters. */
export async function underTermsNow(trip: Trip): Promise<Trip> {
  const member = isOpen(trip) ? undefined : await getMember(trip.memberId)
  return member ? underTermsOf(trip, member) : trip
}
