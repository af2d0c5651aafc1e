import { contract } from '@shared/contract'
import { route } from '../http/route'

const { delegation } = contract

export const handler = route([
  [delegation.offerDelegation, () => import('./offer-delegation')],
  [delegation.recordDelegation, () => import('./record-delegation')],
  [delegation.readDelegationOffer, () => import('./read-delegation-offer')],
  [delegation.acceptDelegation, () => import('./accept-delegation')],
  [delegation.listDelegates, () => import('./list-delegates')],
  [delegation.listPrincipals, () => import('./list-principals')],
  [delegation.renewDelegation, () => import('./renew-delegation')],
  [delegation.endDelegation, () => import('./end-delegation')],
  [delegation.endDelegationBySlip, () => import('./end-delegation-by-slip')],
])
