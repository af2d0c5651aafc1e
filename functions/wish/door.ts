export { fallDueWish } from './fall-due'
export { getWish, listDueWishes } from './wish.store'
