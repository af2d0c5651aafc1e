import { contract } from '@shared/contract'
import { route } from '../http/route'

/** A Lambda of its own: the only one of the stations' that knows WeChat's secret. */
export const handler = route([[contract.stationPoster.readPosterCode, () => import('./read-poster-code')]])
