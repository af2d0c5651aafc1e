import { confirmDeath } from '@shared/member/contract'
import { confirmDeath as confirm } from '@shared/member/rules'
import { handle } from '../http/handle'
import { accountOf } from '../account/door'
import { endsWithDeath } from './ends-with-death'
import { memberStep } from './member-step'

/** A second person has made sure that a member died: their trip closes as it stands, and what they held ends. */
export const handler = handle(confirmDeath, async (request) => {
  const { person, now } = request
  const receipt = await memberStep(confirmDeath, request, async (member) => ({
    after: confirm(member, person.accountId, now),
    happened: { type: 'member.death_confirmed', accountId: await accountOf(member.memberId) },
    more: await endsWithDeath(member.memberId, request),
  }))
  return { status: 200, body: receipt }
})
