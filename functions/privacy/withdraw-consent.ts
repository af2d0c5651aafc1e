import type { ConsentKind } from '@shared/privacy/schema'
import { withdrawConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { closeOpenTripParts } from '../trip/door'
import { type ConsentChange, consentParts, listConsentChanges } from './consent.store'
import { consentFactParts } from './facts'
import { saidAsItCame } from './said-as-it-came'
import { toldOn } from './told-on'
import { whoseOf } from './whose'

/** Who takes back the notice takes back all: nothing can be used without it. */
const taken: Record<ConsentKind, readonly ConsentKind[]> = {
  notice: ['notice', 'sensitive'],
  sensitive: ['sensitive'],
}

/**
 * Takes a consent back. From now on where the member is isn't used: an open trip is closed as it stands, host and
 * branch are told, and nothing can be filed until it is given again. docs/rules.md#consent.
 */
export const handler = handle(withdrawConsent, async (request) => {
  const { body, now, newId, authorise, refuse } = request
  const { kind, how } = body
  const receipt = await command(withdrawConsent, request, async () => {
    const whose = await whoseOf(request, body.memberId)
    authorise(whose.about)
    const { subjectId, recordedBy, member } = whose
    if (!saidAsItCame(whose, how)) return refuse('CONSENT_HOW')
    const changes = await listConsentChanges(subjectId)
    const last = (one: ConsentKind) => changes.find((change) => change.kind === one)
    const open = taken[kind].filter((one) => last(one)?.given !== false)
    const withdrawn = open.map((one): ConsentChange => ({
      ...{ kind: one, given: false, version: last(one)?.version ?? currentVersion(one) },
      ...{ how, recordedBy, ...toldOn(how, body.on, now), at: now },
    }))
    return {
      receipt: { id: subjectId, version: 1, state: 'withdrawn', at: now },
      parts:
        withdrawn.length === 0
          ? []
          : [
              ...withdrawn.flatMap((one) => consentParts(subjectId, one)),
              ...(member ? await closeOpenTripParts(member.memberId, { now, eventId: newId('event') }) : []),
              ...consentFactParts(whose, 'consent.withdrawn', request),
            ],
    }
  })
  return { status: 200, body: receipt }
})
