import { isSameOrg } from '@shared/org/tree'
import { actsOfService } from '@shared/post/acts'
import { attendShift } from '@shared/post/contract'
import { attend } from '@shared/post/rules'
import { judgeCode, readCode } from '@shared/station/code'
import { dayOf } from '@shared/time'
import { placeSubject } from '../community/door'
import { environment, secret } from '../environment'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getStation } from '../station/door'
import { knownShift } from './known-shift'
import { linePartsOf } from './line-of-service'
import { postFactPart } from './post-fact'
import { getSignUp, saveSignUpPart } from './sign-up.store'

/**
 * A member has scanned the rotating code of a station of whoever answers for the place, while the shift is on: they were
 * there, which needs no second person. A code that is no longer shown proves nothing.
 */
export const handler = handle(attendShift, async (request) => {
  const { params, body, person, tree, now, newId, authorise, refuse } = request
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const receipt = await command(attendShift, request, async () => {
    const { shift, known } = (await knownShift(params.shiftId, tree)) ?? refuse('NOT_FOUND')
    const row = (await getSignUp(shift.shiftId, memberId)) ?? refuse('SHIFT_STEP_NOT_POSSIBLE')
    const code = readCode(environment.SCAN_PREFIX, body.code) ?? refuse('CODE_UNREADABLE')
    const judged = judgeCode(code, secret('STATION_CODE_SECRET'), now)
    if (judged === 'false') return refuse('CODE_NOT_GENUINE')
    if (judged === 'late') return refuse('CODE_TOO_OLD')
    const after = attend(shift, row, now)
    const station = await getStation(code.stationId)
    const answering = placeSubject(known, tree).line.map(({ orgId }) => orgId)
    if (!station || !answering.some((orgId) => isSameOrg(tree, orgId, station.orgId)))
      return refuse('CODE_OF_ANOTHER_PLACE')
    const { countyId } = shift
    return {
      receipt: { id: shift.shiftId, version: after.version, state: after.state, at: now },
      parts: [
        saveSignUpPart(row, after),
        ...(await linePartsOf({ memberId, countyId, before: row, after }, dayOf(now))),
        postFactPart(shift, {
          ...{ type: 'post.attended', eventId: newId('event'), now, memberId, to: after.state },
          orgId: known.responsible.orgId,
          acts: actsOfService(row, after),
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
