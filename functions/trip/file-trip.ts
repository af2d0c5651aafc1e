import { fileTrip } from '@shared/trip/contract'
import { fileTrip as file } from '@shared/trip/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { changeOf, contextOf } from './change'
import { checkFiling } from './check-filing'

/** A member reports a trip. At most one is open at a time: the guard sees to it. */
export const handler = handle(fileTrip, async (request) => {
  const { body, person, county, now, tree, newId, authorise, refuse } = request
  const receipt = await command(fileTrip, request, async () => {
    const member = person.member && (await getMember(person.member.memberId))
    if (!member || !county) return refuse('NOT_ALLOWED')
    authorise({ kind: 'member', memberId: member.memberId })
    const { memberId, name: memberName, orgId: originOrgId } = member
    const ids = { tripId: body.tripId, countyId: county.countyId, memberId, memberName, originOrgId }
    const originOrgName = tree.get(originOrgId)?.name ?? ''
    const trip = file({ ...ids, originOrgName }, checkFiling(body, county), contextOf(now, county))
    return changeOf(undefined, trip, 'trip.filed', { side: 'member', eventId: newId('event'), now })
  })
  return { status: 201, body: receipt }
})
