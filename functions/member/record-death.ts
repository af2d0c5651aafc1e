import { recordDeath } from '@shared/member/contract'
import { recordDeath as record } from '@shared/member/rules'
import { handle } from '../http/handle'
import { deathRecorded } from './death-recorded'
import { memberStep } from './member-step'

/** Somebody has learnt that a member died. Messages to them and requests to call them stop from here on. */
export const handler = handle(recordDeath, async (request) => {
  const { body, person, now, tree } = request
  const receipt = await memberStep(recordDeath, request, (member, { today }) => ({
    after: record(member, person.accountId, body.on, { instant: now, day: today }),
    happened: deathRecorded(member, tree),
  }))
  return { status: 200, body: receipt }
})
