import { giveConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { consentParts } from './consent.store'
import { consentFactParts } from './facts'
import { saidAsItCame } from './said-as-it-came'
import { toldOn } from './told-on'
import { whoseOf } from './whose'

/** Agrees, for oneself; or writes down what a member said or signed. The text must be the one shown today. */
export const handler = handle(giveConsent, async (request) => {
  const { body, now, authorise, refuse } = request
  const { kind, version, how } = body
  const receipt = await command(giveConsent, request, async () => {
    const whose = await whoseOf(request, body.memberId)
    authorise(whose.about)
    const { subjectId, recordedBy } = whose
    if (!saidAsItCame(whose, how)) return refuse('CONSENT_HOW')
    if (version !== currentVersion(kind)) return refuse('CONSENT_TEXT_REPLACED')
    const consent = { kind, given: true, version, how, recordedBy, ...toldOn(how, body.on, now), at: now }
    return {
      receipt: { id: subjectId, version, state: 'given', at: now },
      parts: [...consentParts(subjectId, consent), ...consentFactParts(whose, 'consent.given', request)],
    }
  })
  return { status: 201, body: receipt }
})
