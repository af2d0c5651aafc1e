import { contract } from '@shared/contract'
import { route } from '../http/route'

/** A Lambda of its own: the only one of the roster's that may open what is sealed. */
export const handler = route([[contract.memberReveal.revealMember, () => import('./reveal-member')]])
