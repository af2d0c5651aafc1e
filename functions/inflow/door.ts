export { fallDueInflow } from './fall-due'
export { getInflow, listDueInflow, listInflowOf, saveInflowPart } from './inflow.store'
export { removeInflowOfAccountParts } from './remove-inflow-of-account'
