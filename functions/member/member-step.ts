import type { County } from '@shared/county/county'
import type { Endpoint } from '@shared/endpoint'
import type { OrgId } from '@shared/ids'
import type { Member } from '@shared/member/member'
import type { thisMemberSchema } from '@shared/member/schema'
import type { Receipt } from '@shared/receipt'
import { type Day, dayOf } from '@shared/time'
import { command } from '../http/command'
import type { Request } from '../http/handle'
import type { Part } from '../writes/part'
import { type Happened, memberFactPart } from './member-fact'
import { getMember, saveMemberParts } from './member.store'
import { subjectOf } from './subject'

/** An endpoint about one member. */
export type MemberEndpoint = Endpoint & { params: typeof thisMemberSchema }

/** What a step makes of a member, what is told of it, and what else changes with them. */
export interface Step {
  after: Member
  happened: Happened
  more?: readonly Part[]
  /** What the receipt calls the outcome; the member's state unless said. */
  outcome?: string
}

/** Whoever keeps in touch with a member: their branch, or the committee that has taken over from it. */
export const keeperOf = ({ orgId, heldBy }: Pick<Member, 'orgId' | 'heldBy'>): OrgId => heldBy ?? orgId

/**
 * Carries out a step on one member: load, ask who may, ask the rule, save, tell.
 * @param decide gives the member as they are afterwards, or refuses; the very member when nothing changes.
 * @throws Refusal as {@link command} does, and NOT_FOUND.
 */
export const memberStep = <E extends MemberEndpoint>(
  endpoint: E,
  request: Request<E>,
  decide: (member: Member, context: { county: County; today: Day }) => Step | Promise<Step>,
): Promise<Receipt> =>
  command(endpoint, request, async () => {
    const { now, newId, county } = request
    // Of the generic endpoint only that it is about one member is known here; its own schema has checked it.
    const { memberId } = request.params as { memberId: Member['memberId'] }
    const before = await getMember(memberId)
    if (!before || !county) return request.refuse('NOT_FOUND')
    request.authorise(subjectOf(before))
    const { after, happened, more = [], outcome } = await decide(before, { county, today: dayOf(now) })
    const { version, state } = after
    const receipt = { id: memberId, version, state: outcome ?? state, at: now }
    if (after === before) return { receipt, parts: [] }
    const fact = memberFactPart(before, after, happened, { eventId: newId('event'), now })
    return { receipt, parts: [...saveMemberParts(before, after), fact, ...more] }
  })
