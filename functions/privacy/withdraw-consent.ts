import type { ConsentKind } from '@shared/privacy/schema'
import { withdrawConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { accountOf } from '../account/door'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { endInflowOfAccountParts } from '../inflow/door'
import { closeOpenTripParts } from '../trip/door'
import { endAskedWishes } from '../wish/door'
import type { Part } from '../writes/part'
import { type ConsentChange, consentParts, listConsentChanges } from './consent.store'
import { endConsentsParts } from './end-consents'
import { consentFactParts } from './facts'
import { saidAsItCame } from './said-as-it-came'
import { toldOn } from './told-on'
import { whoseOf, type Whose } from './whose'

/** Who takes back the notice takes back all: nothing can be used without it. */
const taken: Record<ConsentKind, readonly ConsentKind[]> = {
  notice: ['notice', 'sensitive'],
  sensitive: ['sensitive'],
  wish: ['wish', 'wish_sensitive'],
  wish_sensitive: ['wish_sensitive'],
}
const isOfWishes = (kind: ConsentKind): boolean => kind === 'wish' || kind === 'wish_sensitive'

/**
 * What can't go on without it: the trip that is open; what somebody is registered for as a member from elsewhere, and
 * what was agreed to for that.
 */
async function endingParts(
  { person, body, now, newId }: Request<typeof withdrawConsent>,
  { recordedBy, member }: Whose,
): Promise<Part[]> {
  if (isOfWishes(body.kind)) return []
  const trip = member ? await closeOpenTripParts(member.memberId, { now, eventId: newId('event') }) : []
  const { accountId, inflow } = person
  if (recordedBy !== 'self' || !inflow) return [...trip]
  const { inflowId } = inflow
  return [
    ...trip,
    ...(await endInflowOfAccountParts({ accountId, inflowId }, { now, newId })),
    ...(await endConsentsParts(inflowId, now, taken[body.kind])),
  ]
}

/** What was asked for by the person, or for the member, on whichever phone. */
async function endWishes({ person, now }: Request<typeof withdrawConsent>, { recordedBy, member }: Whose) {
  const memberId = member?.memberId
  const accountId = recordedBy === 'self' ? person.accountId : memberId && (await accountOf(memberId))
  await endAskedWishes({ accountId, memberId }, now)
}

/**
 * Takes a consent back. From now on where somebody is isn't used: an open trip is closed as it stands, the registration of
 * a member from elsewhere ends, host and branch are told, and nothing can be filed until it is given again. Of wishes,
 * what was asked for ends before that is written down, so that a second try finds what is left. docs/rules.md#consent.
 */
export const handler = handle(withdrawConsent, async (request) => {
  const { body, now, authorise, refuse } = request
  const { kind, how } = body
  const receipt = await command(withdrawConsent, request, async () => {
    const whose = await whoseOf(request, body.memberId)
    authorise(whose.about)
    const { subjectId, recordedBy } = whose
    if (!saidAsItCame(whose, how)) return refuse('CONSENT_HOW')
    if (isOfWishes(kind)) await endWishes(request, whose)
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
              ...(await endingParts(request, whose)),
              ...consentFactParts(whose, 'consent.withdrawn', request),
            ],
    }
  })
  return { status: 200, body: receipt }
})
