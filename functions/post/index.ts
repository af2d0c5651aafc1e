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
  [post.attendShift, () => import('./attend-shift')],
  [post.listOwnSignUps, () => import('./list-own-sign-ups')],
  [post.readPostSettings, () => import('./read-post-settings')],
  [post.changePostSettings, () => import('./change-post-settings')],
  [post.listOwnUnitHours, () => import('./list-own-unit-hours')],
  [post.answerUnitHours, () => import('./answer-unit-hours')],
  [post.listUnitHours, () => import('./list-unit-hours')],
])
