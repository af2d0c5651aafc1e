export { knownShift } from './known-shift'
export { leavePosts } from './leave-posts'
export { signUpsBy } from './sign-up.store'
