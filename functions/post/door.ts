export { knownShift } from './known-shift'
export { bringInServiceParts } from './bring-in'
export { leavePosts } from './leave-posts'
export { getSignUp, signUpsBy } from './sign-up.store'
