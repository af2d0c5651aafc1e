import { contract } from '@shared/contract'
import { route } from '../http/route'

export const handler = route([[contract.org.readOrg, () => import('./read-org')]])
