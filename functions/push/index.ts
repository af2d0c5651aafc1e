import { contract } from '@shared/contract'
import { route } from '../http/route'

const { checkPush, receivePush } = contract.push

export const handler = route([
  [checkPush, () => import('./check-push')],
  [receivePush, () => import('./receive-push')],
])
