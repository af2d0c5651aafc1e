import { can } from '@shared/access/can'
import { readMember } from '@shared/member/contract'
import { dayOf } from '@shared/time'
import { handle } from '../http/handle'
import { listOwn, underTermsOf, viewCard as viewTripCard } from '../trip/door'
import { getMember } from './member.store'
import { subjectOf } from './subject'
import { tiesOf } from './ties'
import { viewMember } from './view-member'

/** One member's page, as much of it as the reader may see; their trips only for whoever may read trips. */
export const handler = handle(readMember, async ({ params, person, as, tree, now, authorise, refuse }) => {
  const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
  authorise(subjectOf(member))
  const reader = { person, as, tree }
  const { memberId, orgId: originOrgId, heldBy } = member
  const ofTheirs = { kind: 'trip', memberId, originOrgId, ...(heldBy && { heldBy }) } as const
  const [ties, own] = await Promise.all([
    tiesOf([memberId], dayOf(now)),
    can(person, as, 'trip.read', ofTheirs, tree) ? listOwn(memberId) : undefined,
  ])
  const trips = own?.trips.map((trip) => viewTripCard(underTermsOf(trip, member), reader))
  const known = ties.get(memberId) ?? { away: false, bound: false }
  return { status: 200, body: viewMember(member, known, trips, reader) }
})
