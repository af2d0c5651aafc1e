import type { MemberCard, MemberFilter } from '@shared/member/schema'
import type { Member } from '@shared/member/member'
import type { AwayKind } from '@shared/trip/away-as'
import { type Reader, sightsFor, viewerFor } from './subject'

/** What is known of a member beside the roster, read for a whole list at once. */
export interface Ties {
  away: boolean
  awayAs?: AwayKind
  bound: boolean
}

/** A member in a list: name and branch for whoever may know of them, the rest by the matrix. */
export function viewCard(member: Member, { away, awayAs, bound }: Ties, reader: Reader): MemberCard {
  const { memberId, version, state, name, orgId, memberNo, standing, category, phone, phoneTyped, death } =
    member
  const sight = sightsFor(member, viewerFor(member, reader))
  const seesRoster = sight('roster') === 'whole'
  return {
    ...{ memberId, version, state, name, orgId },
    orgName: reader.tree.get(orgId)?.name ?? '',
    held: member.heldBy !== undefined,
    ...(sight('mobile') !== 'none' && phone && { phone: phone.masked, ...(phoneTyped && { phoneTyped }) }),
    ...(sight('destination') === 'whole' && { away, ...(awayAs && { awayAs }) }),
    ...(seesRoster && {
      ...(memberNo !== undefined && { memberNo }),
      ...(standing && { standing }),
      ...(category && { category }),
      ...{ bound, deathRecorded: death !== undefined },
    }),
  }
}

const passes: Record<MemberFilter, (card: MemberCard) => boolean> = {
  at_home: ({ away }) => away === false,
  away: ({ away }) => away === true,
  // Whoever may not know of numbers learns nothing from a filter either: of a list's members they see cards.
  no_phone: ({ phone, bound }) => phone === undefined && bound !== undefined,
  bound: ({ bound }) => bound === true,
  not_bound: ({ bound }) => bound === false,
  left: ({ state }) => state !== 'active',
}

/** Does a card stand in the narrowed list? Only what is on the card counts, so a filter tells nothing more. */
export const isWanted = (
  card: MemberCard,
  {
    name,
    state,
    category,
  }: { name?: string | undefined; state?: MemberFilter | undefined; category?: string | undefined },
): boolean =>
  (name === undefined || card.name.includes(name.trim())) &&
  (state === undefined || passes[state](card)) &&
  (category === undefined || card.category === category)
