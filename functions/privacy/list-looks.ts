import { delegationOf, memberActedFor } from '@shared/access/person'
import { listLooks } from '@shared/privacy/contract'
import type { Look } from '@shared/privacy/schema'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { listLooksOf } from './look.store'

/** Whose station it was, and for which trip, tells where the member is: 不告诉来打听的人. */
const withoutPlaces = (look: Look): Look => ({ ...look, by: '党组织或驿站', reason: '' })

/** 谁看过我的信息, also of who is registered as a member from elsewhere. Who is on no roster has no contacts here that anybody could look at. */
export const handler = handle(listLooks, async ({ person, as, query, authorise }) => {
  const memberId = memberActedFor(person, as)
  if (!memberId) {
    authorise({ kind: 'account', accountId: person.accountId })
    const inflow = as === 'self' ? person.inflow : undefined
    return { status: 200, body: inflow ? await listLooksOf(inflow.inflowId, query.cursor) : { looks: [] } }
  }
  authorise({ kind: 'member', memberId })
  const { looks, ...page } = await listLooksOf(memberId, query.cursor)
  const member = delegationOf(as) && (await getMember(memberId))
  return { status: 200, body: { ...page, looks: member?.discreet ? looks.map(withoutPlaces) : looks } }
})
