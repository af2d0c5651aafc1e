import { setDiscreet } from '@shared/member/contract'
import { setDiscreet as set } from '@shared/member/rules'
import { handle } from '../http/handle'
import { openTripTermsParts } from '../trip/door'
import { keeperOf, memberStep } from './member-step'

/** 不告诉来打听的人, on or off; the side that didn't say so is told. An open trip follows. */
export const handler = handle(setDiscreet, async (request) => {
  const { body, as, now, newId } = request
  const receipt = await memberStep(setDiscreet, request, async (member) => {
    const after = set(member, body.discreet)
    const told =
      as === 'self'
        ? ({ recipient: keeperOf(member), code: 'member_discreet' } as const)
        : ({ recipient: member.memberId, code: 'you_are_discreet' } as const)
    return {
      after,
      happened: { type: 'member.discretion_changed', tell: [told] },
      more: await openTripTermsParts(member.memberId, termsOf(after), { now, eventId: newId('event') }),
    }
  })
  return { status: 200, body: receipt }
})

const termsOf = ({ heldBy, discreet = false }: ReturnType<typeof set>) => ({
  discreet,
  ...(heldBy && { heldBy }),
})
