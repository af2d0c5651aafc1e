import { offerPost } from '@shared/post/contract'
import { checkTimes, remindAtOf } from '@shared/post/rules'
import { kindsOf } from '@shared/post/settings'
import { knownPlace, placeSubject } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { postFactPart } from './post-fact'
import { getPostSettings } from './settings.store'
import { newShiftPart } from './shift.store'

/** Whoever answers for a place says what is needed there, and when. */
export const handler = handle(offerPost, async (request) => {
  const { body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(offerPost, request, async () => {
    const known = (await knownPlace(body.placeId, tree)) ?? refuse('NOT_FOUND')
    authorise(placeSubject(known, tree))
    const { place, responsible } = known
    if (place.closedOn) return refuse('PLACE_CLOSED')
    const offered = kindsOf(await getPostSettings(place.countyId)).filter(({ hidden }) => !hidden)
    const kind =
      offered.find(({ code }) => code === body.kind) ?? refuse('INVALID_INPUT', { kind: '请重新选一个岗位' })
    if (new Set(body.shifts.map(({ shiftId }) => shiftId)).size < body.shifts.length)
      return refuse('SHIFT_ID_TAKEN')
    const { postId, placeId, note, meetAt } = body
    const common = {
      ...{ postId, placeId, countyId: place.countyId, place: place.name, orgName: responsible.name },
      ...{ kind: kind.code, class: kind.class, name: body.name ?? kind.name },
      ...(note !== undefined && { note }),
      ...(meetAt !== undefined && { meetAt }),
    }
    const parts = body.shifts.map(({ shiftId, slots, startsAt, endsAt }) => {
      checkTimes({ startsAt, endsAt }, now)
      const remindAt = startsAt && remindAtOf(startsAt, now)
      return newShiftPart({
        ...{ ...common, shiftId, slots },
        ...(startsAt && { startsAt }),
        ...(endsAt && { endsAt }),
        ...(remindAt && { remindAt }),
      })
    })
    const about = { shiftId: body.shifts[0]?.shiftId ?? refuse('INVALID_INPUT'), countyId: place.countyId }
    const fact = { type: 'post.offered' as const, eventId: newId('event'), now, orgId: responsible.orgId }
    return {
      receipt: { id: postId, version: 1, state: 'open', at: now },
      parts: [...parts, postFactPart(about, fact)],
    }
  })
  return { status: 201, body: receipt }
})
