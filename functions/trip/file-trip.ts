import { delegationOf, memberActedFor } from '@shared/access/person'
import { isThere } from '@shared/member/rules'
import { fileTrip } from '@shared/trip/contract'
import { fileTrip as file } from '@shared/trip/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { notWithdrawnPart } from '../privacy/door'
import { changeOf, contextOf } from './change'
import { checkFiling } from './check-filing'
import { idsOf, rosterContact } from './of-roster'

/** A member, or who may act for them, reports a trip. At most one is open at a time: the guard sees to it. */
export const handler = handle(fileTrip, async (request) => {
  const { body, person, as, county, now, tree, newId, authorise, refuse } = request
  const receipt = await command(fileTrip, request, async () => {
    const whose = memberActedFor(person, as)
    const member = whose && (await getMember(whose))
    if (!member || !county) return refuse('NOT_ALLOWED')
    authorise({ kind: 'member', memberId: member.memberId })
    if (!isThere(member)) return refuse('MEMBER_STEP_NOT_POSSIBLE')
    const filing = await checkFiling(body, county, body.tripId, { phone: rosterContact(member) })
    const trip = file(idsOf(body.tripId, member, tree, body.together), filing, contextOf(now, county))
    const delegate = delegationOf(as)?.relation
    const by = { side: 'member' as const, eventId: newId('event'), now, delegate }
    const change = changeOf(undefined, trip, 'trip.filed', by)
    return { ...change, parts: [...change.parts, notWithdrawnPart(member.memberId)] }
  })
  return { status: 201, body: receipt }
})
