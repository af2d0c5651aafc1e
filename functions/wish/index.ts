import { contract } from '@shared/contract'
import { route } from '../http/route'

const { wish } = contract

export const handler = route([
  [wish.listWishes, () => import('./list-wishes')],
  [wish.listWishInbox, () => import('./list-wish-inbox')],
  [wish.listOwnWishes, () => import('./list-own-wishes')],
  [wish.listOwnClaims, () => import('./list-own-claims')],
  [wish.listSimilarWishes, () => import('./list-similar-wishes')],
  [wish.readWish, () => import('./read-wish')],
  [wish.submitWish, () => import('./submit-wish')],
  [wish.typeInWish, () => import('./type-in-wish')],
  [wish.answerWish, () => import('./answer-wish')],
  [wish.claimWish, () => import('./claim-wish')],
  [wish.joinWish, () => import('./join-wish')],
  [wish.leaveWish, () => import('./leave-wish')],
  [wish.carryOutWish, () => import('./carry-out-wish')],
  [wish.verifyWish, () => import('./verify-wish')],
  [wish.publishWish, () => import('./publish-wish')],
  [wish.arrangeWish, () => import('./arrange-wish')],
  [wish.settleWish, () => import('./settle-wish')],
  [wish.linkWish, () => import('./link-wish')],
])
