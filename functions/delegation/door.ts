export { endAllActingParts, endAllDelegationsParts } from './ending'
export { forgetDelegate } from './forget-delegate'
export { readLedger } from './delegation.store'
