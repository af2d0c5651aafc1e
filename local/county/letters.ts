import { createHash } from 'node:crypto'
import { answer, makeLetter } from '@shared/letter/rules'
import type { Letter } from '@shared/letter/letter'
import { dayOf } from '@shared/time'
import { auditPart } from '../../functions/audit/audit'
import { letterMadePart } from '../../functions/letter/letter-fact'
import { saveLetterPart, tokenPart } from '../../functions/letter/letter.store'
import { markPart } from '../../functions/notice/telling-parts'
import type { Part } from '../../functions/writes/part'
import type { County } from '@shared/county/county'
import type { TripPlan } from './plan'
import type { Seals } from './seals'
import type { Source } from './source'
import type { World } from './world'

/** Of a code that nobody has: whoever wants one has the branch print another sheet. */
const digestOfNone = (text: string) => createHash('sha256').update(`no code of ${text}`).digest('hex')

/** The letter that a trip to an organisation outside has, as far as it has come; none for any other trip. */
export async function letterParts(
  { tripId, member, steps }: TripPlan,
  { county, world, source, seals }: { county: County; world: World; source: Source; seals: Seals },
): Promise<Part[]> {
  const routed = steps.find((step) => step.does === 'route_outside')
  if (routed?.does !== 'route_outside') return []
  const { memberId, orgId: fromOrgId, countyId } = member
  const about = { tripId, countyId, fromOrgId, fromOrgName: world.org(fromOrgId)?.name ?? '' }
  const named = { ...about, toOrgName: routed.orgName, tokenHash: digestOfNone(tripId) }
  const sent = makeLetter(named, undefined, dayOf(routed.at))
  const answered = steps.find((step) => step.does === 'answer_letter')
  const letter: Letter =
    answered?.does === 'answer_letter'
      ? answer(sent, {
          ...{ accountId: answered.by, at: answered.at, orgName: routed.orgName },
          ...{ contactName: answered.contactName, phone: await seals.phone(answered.phone, tripId) },
          phoneKey: seals.phoneKey(county.countyId, answered.phone),
        })
      : sent
  const eventId = source.id('event', `letter ${tripId}`)
  const agent = world.agentOf(fromOrgId)
  return [
    saveLetterPart(undefined, letter),
    tokenPart(letter),
    letterMadePart(sent, { memberId }, { eventId, now: routed.at }),
    markPart(eventId),
    ...(agent
      ? [
          auditPart({
            subjectId: tripId,
            at: routed.at,
            requestId: eventId,
            action: 'letter.make',
            ...agent,
            county,
          }),
        ]
      : []),
  ]
}
