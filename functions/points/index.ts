import { contract } from '@shared/contract'
import { route } from '../http/route'

const { points } = contract

export const handler = route([
  [points.readOwnPoints, () => import('./read-own-points')],
  [points.choosePoints, () => import('./choose-points')],
  [points.reversePoints, () => import('./reverse-points')],
])
