export { tellOf } from './consume'
export { everyNotice, listInbox } from './notice.store'
export { inboxOf } from './recipient'
