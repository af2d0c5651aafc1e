import { contract } from '@shared/contract'
import { route } from '../http/route'

/** Also where API Gateway sends whatever has no route (`$default`), so that it gets the house's error body. */
export const handler = route([[contract.openapi.describeApi, () => import('./describe-api')]])
