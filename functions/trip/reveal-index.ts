import { contract } from '@shared/contract'
import { route } from '../http/route'

/** A Lambda of its own: the only one of the trips' that may open what is sealed. */
export const handler = route([[contract.tripReveal.revealTrip, () => import('./reveal-trip')]])
