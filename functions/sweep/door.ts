export { handOutOf } from './consume'
export { listTicksOf, stripTicksParts } from './tick.store'
