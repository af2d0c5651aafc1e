export { forgetRequests, requestsOf } from './of-account'
export { askParts } from './binding-request.store'
