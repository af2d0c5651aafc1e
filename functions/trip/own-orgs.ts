export { isPart, ownOrgs } from '@shared/org/parts'
