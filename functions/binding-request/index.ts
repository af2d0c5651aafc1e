import { contract } from '@shared/contract'
import { route } from '../http/route'

const { listBindingRequests, revealBindingRequest, closeBindingRequest } = contract.bindingRequest

export const handler = route([
  [listBindingRequests, () => import('./list-binding-requests')],
  [revealBindingRequest, () => import('./reveal-binding-request')],
  [closeBindingRequest, () => import('./close-binding-request')],
])
