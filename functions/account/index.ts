import { contract } from '@shared/contract'
import { route } from '../http/route'

const {
  logIn,
  logOut,
  closeAllSessions,
  whoAmI,
  openBinding,
  openBindingByCode,
  confirmBinding,
  askForBindingHelp,
  releaseBinding,
  registerResident,
  changeResident,
  leaveResident,
  listCounties,
  listBranches,
} = contract.account

export const handler = route([
  [logIn, () => import('./log-in')],
  [logOut, () => import('./log-out')],
  [closeAllSessions, () => import('./close-all-sessions')],
  [whoAmI, () => import('./who-am-i')],
  [openBinding, () => import('./open-binding')],
  [openBindingByCode, () => import('./open-binding-by-code')],
  [confirmBinding, () => import('./confirm-binding')],
  [askForBindingHelp, () => import('./ask-for-binding-help')],
  [releaseBinding, () => import('./release-binding')],
  [registerResident, () => import('./register-resident')],
  [changeResident, () => import('./change-resident')],
  [leaveResident, () => import('./leave-resident')],
  [listCounties, () => import('./list-counties')],
  [listBranches, () => import('./list-branches')],
])
