import { isThere } from '@shared/member/rules'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { fileOnBehalf } from '@shared/trip/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember, subjectOf } from '../member/door'
import { notWithdrawnPart } from '../privacy/door'
import { changeOf, contextOf } from './change'
import { checkFiling } from './check-filing'
import { idsOf, rosterContact } from './of-roster'

/** The branch writes down a trip of which it was told by telephone, on paper or by the family, or which it found out. */
export const handler = handle(fileTripOnBehalf, async (request) => {
  const { body, county, now, tree, newId, authorise, refuse } = request
  const receipt = await command(fileTripOnBehalf, request, async () => {
    const member = await getMember(body.memberId)
    if (!member || !county) return refuse('NOT_FOUND')
    authorise(subjectOf(member))
    if (!isThere(member)) return refuse('MEMBER_STEP_NOT_POSSIBLE')
    const filing = await checkFiling(body, county, body.tripId, { phone: rosterContact(member) })
    const { source, relation, consent } = body.onBehalf
    if (source === 'family' && !relation)
      return refuse('INVALID_INPUT', { 'onBehalf.relation': '请写是家里谁说的' })
    const onBehalf = { source, consent, ...(relation && { relation }) }
    const ids = idsOf(body.tripId, member, tree, body.together)
    const trip = fileOnBehalf(ids, filing, onBehalf, contextOf(now, county))
    const by = { side: 'origin' as const, eventId: newId('event'), now }
    const change = changeOf(undefined, trip, 'trip.filed_on_behalf', by)
    return { ...change, parts: [...change.parts, notWithdrawnPart(member.memberId)] }
  })
  return { status: 201, body: receipt }
})
