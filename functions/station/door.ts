export { realmOf, type StoredStation } from './station.entity'
export { getStation, parseStation, stationRequest } from './station.store'
