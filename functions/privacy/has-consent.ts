import { Refusal } from '@shared/errors'
import type { AccountId, MemberId } from '@shared/ids'
import { consentKinds } from '@shared/privacy/schema'
import type { Part } from '../writes/part'
import {
  type ConsentChange,
  consentParts,
  type ConsentSubject,
  listConsentChanges,
  standing,
} from './consent.store'

/** Do both consents stand, the notice's and the separate one to what is sensitive? */
export async function hasConsent(subjectId: ConsentSubject): Promise<boolean> {
  const { notice, sensitive } = standing(await listConsentChanges(subjectId))
  return notice && sensitive
}

/**
 * The parts that hand an account's consents to the member to whom it is bound; they stand in the transaction that
 * confirms the binding.
 * @throws Refusal CONSENT_NEEDED when the person hasn't agreed to both texts as they are now.
 */
export async function consentsBecomeMembersParts(accountId: AccountId, memberId: MemberId): Promise<Part[]> {
  const changes = await listConsentChanges(accountId)
  const { notice, sensitive } = standing(changes)
  if (!notice || !sensitive) throw new Refusal('CONSENT_NEEDED')
  return consentKinds.flatMap((kind) => {
    const last = changes.find((one) => one.kind === kind)
    const handedOver: ConsentChange | undefined = last && { ...last, kind }
    return handedOver ? consentParts(memberId, handedOver) : []
  })
}
