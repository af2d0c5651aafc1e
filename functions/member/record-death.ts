import { recordDeath } from '@shared/member/contract'
import { recordDeath as record } from '@shared/member/rules'
import { handle } from '../http/handle'
import { keeperOf, memberStep } from './member-step'

/**
 * Somebody has learnt that a member died. Messages to them and requests to call them stop from here on; their
 * branch and the organisation above it are asked for a second person.
 */
export const handler = handle(recordDeath, async (request) => {
  const { body, person, now, tree } = request
  const receipt = await memberStep(recordDeath, request, (member, { today }) => {
    const keeper = keeperOf(member)
    const above = tree.get(keeper)?.parentId
    const code = 'member_death_to_confirm' as const
    return {
      after: record(member, person.accountId, body.on, { instant: now, day: today }),
      happened: {
        type: 'member.death_recorded',
        tell: [keeper, ...(above ? [above] : [])].map((recipient) => ({ recipient, code })),
      },
    }
  })
  return { status: 200, body: receipt }
})
