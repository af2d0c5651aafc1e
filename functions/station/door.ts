export { keptChanges, realmOf, type StoredStation } from './station.entity'
export {
  getStation,
  listStationsIn,
  listStationsOfCounty,
  parseStation,
  saveStationParts,
  stationRequest,
} from './station.store'
export { viewStation } from './view-station'
