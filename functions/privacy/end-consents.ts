import { type ConsentKind, consentKinds } from '@shared/privacy/schema'
import type { Instant } from '@shared/time'
import type { Part } from '../writes/part'
import { consentParts, type ConsentSubject, listConsentChanges } from './consent.store'

/** Whatever was agreed to counts no longer; that it was agreed to stays. What was agreed to after `at` is left alone. */
export async function endConsentsParts(
  subjectId: ConsentSubject,
  at: Instant,
  kinds: readonly ConsentKind[] = consentKinds,
): Promise<Part[]> {
  const changes = await listConsentChanges(subjectId)
  return kinds.flatMap((kind) => {
    const last = changes.find((one) => one.kind === kind)
    if (!last?.given || last.at > at) return []
    return consentParts(subjectId, {
      ...{ kind, given: false, version: last.version, how: 'self', recordedBy: 'self', at },
    })
  })
}
