export { handOutOf } from './consume'
