export { type Look, lookPart } from './look.entity'
