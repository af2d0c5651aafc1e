import { contract } from '@shared/contract'
import { route } from '../http/route'

/** A Lambda of its own: the only one of the wishes' that may open what is sealed. */
export const handler = route([[contract.wishReveal.revealWish, () => import('./reveal-wish')]])
