import { contract } from '@shared/contract'
import { route } from '../http/route'

const { stationScreen } = contract

/** A Lambda of its own: what a screen asks of it needs nobody to be signed in, and hands out seeds. */
export const handler = route([
  [stationScreen.openScreen, () => import('./screen/open-screen')],
  [stationScreen.readScreen, () => import('./screen/read-screen')],
  [stationScreen.connectScreen, () => import('./screen/connect-screen')],
  [stationScreen.listScreens, () => import('./screen/list-screens')],
  [stationScreen.endScreen, () => import('./screen/end-screen')],
])
