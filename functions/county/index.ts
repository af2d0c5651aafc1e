import { contract } from '@shared/contract'
import { route } from '../http/route'

const { county } = contract

export const handler = route([
  [county.readLimits, () => import('./read-limits')],
  [county.changeLimits, () => import('./change-limits')],
])
