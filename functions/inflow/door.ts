export { getInflow, listInflowOf, saveInflowPart } from './inflow.store'
