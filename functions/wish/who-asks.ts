import { delegationOf } from '@shared/access/person'
import { isThere } from '@shared/member/rules'
import { wishConsents } from '@shared/privacy/notice'
import type { submitWish } from '@shared/wish/contract'
import type { WishFiling } from '@shared/wish/schema'
import type { Asked } from '@shared/wish/wish'
import type { Request } from '../http/handle'
import { getMember } from '../member/door'
import { notWithdrawnPart, standsPart } from '../privacy/door'
import type { Part } from '../writes/part'

interface Asking<T> {
  asker: Pick<Asked, 'accountId' | 'memberId' | 'inflowId' | 'filedBy'>
  told: T
  /** Whoever asks has agreed; for whom somebody asks hasn't taken it back. */
  parts: Part[]
}

/**
 * Who asks: on their own phone, having agreed to both texts; or the member whom the caller acts for, who was asked and
 * told how they agree. docs/rules.md#consent
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, MEMBER_STEP_NOT_POSSIBLE, INVALID_INPUT; a part may answer CONSENT_NEEDED.
 */
export async function whoAsks<T extends Pick<WishFiling, 'onBehalf'>>(
  { person, as, county, authorise, refuse }: Request<typeof submitWish>,
  told: T,
): Promise<Asking<T>> {
  const { accountId, member: own, inflow } = person
  const delegation = delegationOf(as)
  if (!delegation) {
    authorise({ kind: 'account', accountId })
    const isHere = own !== undefined && own.countyId === county?.countyId
    return {
      asker: {
        accountId,
        ...(isHere && { memberId: own.memberId }),
        ...(!isHere && inflow && inflow.countyId === county?.countyId && { inflowId: inflow.inflowId }),
      },
      told,
      parts: wishConsents.map((kind) => standsPart(own?.memberId ?? accountId, kind)),
    }
  }
  const { memberId, relation } = delegation
  authorise({ kind: 'member', memberId })
  const member = await getMember(memberId)
  if (!member || !isThere(member)) return refuse('MEMBER_STEP_NOT_POSSIBLE')
  const agreed = told.onBehalf ?? refuse('INVALID_INPUT', { onBehalf: '请先问过本人，再写怎么同意的' })
  return {
    asker: { memberId, filedBy: accountId },
    told: { ...told, onBehalf: { ...agreed, relation } },
    parts: wishConsents.map((kind) => notWithdrawnPart(memberId, kind)),
  }
}
