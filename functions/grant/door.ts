export { endRolesParts } from './ending-roles'
export { vacantBelow } from './vacant'
