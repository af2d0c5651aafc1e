import { delegationOf, grantOf } from '@shared/access/person'
import type { Subject } from '@shared/access/subject'
import type { Endpoint } from '@shared/endpoint'
import type { MemberId } from '@shared/ids'
import type { consentRecorders } from '@shared/privacy/schema'
import type { Request } from '../http/handle'
import { getMember, type Member } from '../member/door'
import type { ConsentSubject } from './consent.store'

/** About whom something is asked, and in what relation to them the caller stands. */
export interface Whose {
  subjectId: ConsentSubject
  about: Subject
  recordedBy: (typeof consentRecorders)[number]
  /** Undefined for an account that is bound to nobody. */
  member: Member | undefined
}

const aboutMember = ({ memberId, orgId, heldBy }: Member): Subject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(heldBy && { heldBy }),
})

/**
 * Oneself; or the member whom a delegate acts for; or the one whom staff name.
 * @throws Refusal NOT_FOUND when there is no such member, or staff name none.
 */
export async function whoseOf<E extends Endpoint>(
  { person, as, refuse }: Request<E>,
  named: MemberId | undefined,
): Promise<Whose> {
  const delegation = delegationOf(as)
  if (!delegation && !grantOf(as)) {
    const own = person.member?.memberId
    if (named && named !== own) return refuse('NOT_FOUND')
    return {
      subjectId: own ?? person.accountId,
      about: { kind: 'account', accountId: person.accountId },
      recordedBy: 'self',
      member: own && (await getMember(own)),
    }
  }
  const memberId = delegation?.memberId ?? named
  const member = memberId && (await getMember(memberId))
  if (!member || (named && named !== member.memberId)) return refuse('NOT_FOUND')
  return {
    subjectId: member.memberId,
    about: aboutMember(member),
    recordedBy: delegation?.relation ?? 'branch',
    member,
  }
}
