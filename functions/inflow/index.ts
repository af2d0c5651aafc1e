import { contract } from '@shared/contract'
import { route } from '../http/route'

const { inflow } = contract

export const handler = route([
  [inflow.listInflow, () => import('./list-inflow')],
  [inflow.listInflowAtStation, () => import('./list-inflow-at-station')],
  [inflow.listInflowOfCounty, () => import('./list-inflow-of-county')],
  [inflow.countInflow, () => import('./count-inflow')],
  [inflow.countMobileBranch, () => import('./count-mobile-branch')],
  [inflow.readOwnInflow, () => import('./read-own-inflow')],
  [inflow.readInflow, () => import('./read-inflow')],
  [inflow.registerInflow, () => import('./register-inflow')],
  [inflow.registerInflowOnPaper, () => import('./register-inflow-on-paper')],
  [inflow.bindInflow, () => import('./bind-inflow')],
  [inflow.completeInflow, () => import('./complete-inflow')],
  [inflow.returnInflowForCompletion, () => import('./return-inflow-for-completion')],
  [inflow.verifyInflow, () => import('./verify-inflow')],
  [inflow.placeInflow, () => import('./place-inflow')],
  [inflow.readInflowLetter, () => import('./read-inflow-letter')],
  [inflow.tellInflowOrigin, () => import('./tell-inflow-origin')],
  [inflow.sayInflowLeaves, () => import('./say-inflow-leaves')],
  [inflow.changeInflowContacts, () => import('./change-inflow-contacts')],
  [inflow.closeInflow, () => import('./close-inflow')],
  [inflow.withdrawInflow, () => import('./withdraw-inflow')],
  [inflow.removeInflow, () => import('./remove-inflow')],
  [inflow.listInflowDuplicates, () => import('./list-inflow-duplicates')],
  [inflow.settleInflowDuplicate, () => import('./settle-inflow-duplicate')],
])
