import { listDelegates } from '@shared/delegation/contract'
import { takesPlace } from '@shared/delegation/delegation'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { readLedger } from './delegation.store'
import { viewDelegate } from './views'
import { aboutMemberOrTrip } from './whom-it-is-about'

/** Who may act for a member, and who has been asked to. */
export const handler = handle(listDelegates, async (request) => {
  const { params, now, authorise, refuse } = request
  const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
  authorise(await aboutMemberOrTrip(member, request))
  const { records } = await readLedger(member.memberId)
  return {
    status: 200,
    body: { delegates: records.filter((one) => takesPlace(one, now)).map(viewDelegate) },
  }
})
