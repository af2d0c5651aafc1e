import { contract } from '@shared/contract'
import { route } from '../http/route'

const { post } = contract

export const handler = route([
  [post.offerPost, () => import('./offer-post')],
  [post.cancelShift, () => import('./cancel-shift')],
  [post.listShifts, () => import('./list-shifts')],
  [post.listOpenShifts, () => import('./list-open-shifts')],
  [post.signUpForShift, () => import('./sign-up-for-shift')],
  [post.leaveShift, () => import('./leave-shift')],
  [post.listSignUps, () => import('./list-sign-ups')],
  [post.settleSignUp, () => import('./settle-sign-up')],
  [post.listOwnSignUps, () => import('./list-own-sign-ups')],
])
