export { subjectOf as inflowSubject } from './change'
export { contactedInflowParts } from './contacted'
export { fallDueInflow } from './fall-due'
export {
  getInflow,
  listAtStation as listInflowAtStation,
  listDueInflow,
  listInflowOf,
  saveInflowPart,
} from './inflow.store'
export { originPhoneId } from './told'
export { removeInflowOfAccountParts } from './remove-inflow-of-account'
