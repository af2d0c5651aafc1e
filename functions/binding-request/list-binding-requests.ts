import { listBindingRequests } from '@shared/binding-request/contract'
import { handle } from '../http/handle'
import { listRequests } from './binding-request.store'

/** Who waits for a call of this branch. Numbers are masked. */
export const handler = handle(listBindingRequests, async ({ query, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const { requests, ...more } = await listRequests(query.orgId, query.cursor)
  const shown = requests.map(({ requestId, orgId, name, phone, askedAt }) => ({
    ...{ requestId, orgId, name, phone: phone.masked, askedAt },
  }))
  return { status: 200, body: { requests: shown, ...more } }
})
