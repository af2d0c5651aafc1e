export { handOutOf } from './consume'
export { removeSweeps } from './remove-sweeps'
export { listTicksOf, stripTicksParts } from './tick.store'
