export { findGrant } from './grant.store'
export { endRolesParts } from './ending-roles'
export { orgSubject, standsInFor } from './stands-in'
export { vacantBelow } from './vacant'
