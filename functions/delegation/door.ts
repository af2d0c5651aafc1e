export { endAllActingParts, endAllDelegationsParts } from './ending'
