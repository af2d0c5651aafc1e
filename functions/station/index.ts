import { contract } from '@shared/contract'
import { route } from '../http/route'

const { station } = contract

export const handler = route([
  [station.listStations, () => import('./list-stations')],
  [station.readStation, () => import('./read-station')],
  [station.readCodeSeeds, () => import('./read-code-seeds')],
  [station.changeStation, () => import('./change-station')],
  [station.readStationHistory, () => import('./read-station-history')],
  [station.listOwnStations, () => import('./list-own-stations')],
  [station.listArrivals, () => import('./list-arrivals')],
  [station.findTripByCode, () => import('./find-trip-by-code')],
])
