import { contract } from '@shared/contract'
import { route } from '../http/route'

export const handler = route([[contract.inflow.listInflow, () => import('./list-inflow')]])
