import { contract } from '@shared/contract'
import { route } from '../http/route'

const { logIn, logOut, whoAmI } = contract.account

export const handler = route([
  [logIn, () => import('./log-in')],
  [logOut, () => import('./log-out')],
  [whoAmI, () => import('./who-am-i')],
])
