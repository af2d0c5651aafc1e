export { getPerson } from './account.store'
export { readSession } from './session.store'
