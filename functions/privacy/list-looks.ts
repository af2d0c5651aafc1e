import { memberActedFor } from '@shared/access/person'
import { listLooks } from '@shared/privacy/contract'
import { handle } from '../http/handle'
import { listLooksOf } from './look.store'

/** 谁看过我的信息. Who is on no roster has no contacts here that anybody could look at. */
export const handler = handle(listLooks, async ({ person, as, query, authorise }) => {
  const memberId = memberActedFor(person, as)
  if (!memberId) {
    authorise({ kind: 'account', accountId: person.accountId })
    return { status: 200, body: { looks: [] } }
  }
  authorise({ kind: 'member', memberId })
  return { status: 200, body: await listLooksOf(memberId, query.cursor) }
})
