import { listPrincipals } from '@shared/delegation/contract'
import { handle } from '../http/handle'
import { viewPrincipal } from './views'

/** For whom the caller may act now. */
export const handler = handle(listPrincipals, async ({ person, authorise }) => {
  authorise({ kind: 'nothing' })
  const principals = await Promise.all(person.delegations.map(viewPrincipal))
  return { status: 200, body: { principals: principals.filter((one) => one !== undefined) } }
})
