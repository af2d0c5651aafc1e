export { tellOf } from './consume'
export { listInbox } from './notice.store'
export { inboxOf } from './recipient'
