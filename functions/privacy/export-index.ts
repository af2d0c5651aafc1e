import { contract } from '@shared/contract'
import { route } from '../http/route'

const { exportMyData } = contract.privacyExport

/** A Lambda of its own: it may open what is sealed. */
export const handler = route([[exportMyData, () => import('./export-my-data')]])
