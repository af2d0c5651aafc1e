import { contract } from '@shared/contract'
import { route } from '../http/route'

export const handler = route([[contract.today.readToday, () => import('./read-today')]])
