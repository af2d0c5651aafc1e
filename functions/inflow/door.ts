export { subjectOf as inflowSubject } from './change'
export { inflowCountsAfter } from './count-after'
export { countAgain, listDueCounts } from './counts'
export { contactedInflowParts } from './contacted'
export { endInflowOfAccountParts } from './end-inflow-of-account'
export { eraseInflowParts } from './erase-inflow'
export { fallDueInflow } from './fall-due'
export {
  getInflow,
  listAtStation as listInflowAtStation,
  listDueInflow,
  listInflowOf,
  saveInflowPart,
} from './inflow.store'
export { listInflowIn } from './list-in-org'
export { originPhoneId } from './told'
