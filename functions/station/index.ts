import { contract } from '@shared/contract'
import { route } from '../http/route'

const { listStations, readStation, readCodeSeeds } = contract.station

export const handler = route([
  [listStations, () => import('./list-stations')],
  [readStation, () => import('./read-station')],
  [readCodeSeeds, () => import('./read-code-seeds')],
])
