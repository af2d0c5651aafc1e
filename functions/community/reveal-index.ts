import { contract } from '@shared/contract'
import { route } from '../http/route'

/** A Lambda of its own: the only one of the communities' that may open what is sealed. */
export const handler = route([
  [contract.communityReveal.revealInService, () => import('./reveal-in-service')],
])
