import { listBindingRequests } from '@shared/binding-request/contract'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { listRequests } from './binding-request.store'

/** Who waits for a call of this branch. Numbers are masked. */
export const handler = handle(listBindingRequests, async ({ query, person, as, tree, now, authorise }) => {
  authorise(await orgSubject(query.orgId, { person, as, tree, now }))
  const { requests, ...more } = await listRequests(query.orgId, query.cursor)
  const shown = requests.map(({ requestId, orgId, name, phone, askedAt }) => ({
    ...{ requestId, orgId, name, phone: phone.masked, askedAt },
  }))
  return { status: 200, body: { requests: shown, ...more } }
})
