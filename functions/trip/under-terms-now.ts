import { isOpen, type Trip } from '@shared/trip/trip'
import { getMember, getMembers, type Member } from '../member/door'

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

/** The same of many, whose members are looked up in one call, when any of the trips is over. */
export async function allUnderTermsNow(trips: readonly Trip[]): Promise<Trip[]> {
  const over = trips.filter((trip) => !isOpen(trip))
  if (over.length === 0) return [...trips]
  const members = await getMembers(over.map(({ memberId }) => memberId))
  return trips.map((trip) => {
    const member = members.get(trip.memberId)
    return member ? underTermsOf(trip, member) : trip
  })
}
