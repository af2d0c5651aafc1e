export { fallDueInflow } from './fall-due'
export { getInflow, listDueInflow, listInflowOf, saveInflowPart } from './inflow.store'
export { originPhoneId } from './told'
export { removeInflowOfAccountParts } from './remove-inflow-of-account'
