export { askParts } from './binding-request.store'
