import Taro from '@tarojs/taro'
import type { StationId, TripId } from '@shared/ids'

/** The tab pages. */
const tabs = {
  today: '/pages/today/index',
  stations: '/pages/stations/index',
  me: '/pages/me/index',
} as const

/** Every other page, and what it is opened with. */
interface Pages {
  '/features/trip/pages/file/index': { tripId: TripId } | undefined
  '/features/trip/pages/trip/index': { tripId: TripId }
  '/features/trip/pages/scan/index': undefined
  '/features/trip/pages/route/index': { tripId: TripId }
  '/features/trip/pages/place/index': { tripId: TripId }
  '/features/trip/pages/waiting/index': undefined
  '/features/trip/pages/expected/index': undefined
  '/features/station/pages/station/index': { stationId: StationId }
  '/features/station/pages/code/index': { stationId: StationId }
  '/features/account/pages/bind/index': undefined
  '/features/account/pages/ask-branch/index': undefined
  '/features/account/pages/resident/index': undefined
  '/features/account/pages/invitation/index': undefined
  '/features/privacy/pages/my-data/index': undefined
  '/features/privacy/pages/everything/index': undefined
  '/features/privacy/pages/looks/index': undefined
  '/features/privacy/pages/consents/index': undefined
  '/features/privacy/pages/phone/index': undefined
  '/features/privacy/pages/erase/index': undefined
  '/features/delegation/pages/delegates/index': undefined
  '/features/delegation/pages/offer/index': undefined
  '/features/delegation/pages/principals/index': undefined
  '/features/delegation/pages/accept/index': undefined
}

function address<P extends keyof Pages>(page: P, params: Pages[P]): string {
  const query = Object.entries<string>(params ?? {}).map(([name, id]) => `${name}=${encodeURIComponent(id)}`)
  return query.length > 0 ? `${page}?${query.join('&')}` : page
}

const open = <P extends keyof Pages>(page: P, params: Pages[P]) =>
  Taro.navigateTo({ url: address(page, params) })

/** Every way from one page to another. Nothing else calls `navigateTo`, `redirectTo` or `switchTab`. */
export const go = {
  toToday: () => Taro.switchTab({ url: tabs.today }),
  toStations: () => Taro.switchTab({ url: tabs.stations }),
  toMe: () => Taro.switchTab({ url: tabs.me }),
  /** A new filing. */
  toFile: () => open('/features/trip/pages/file/index', undefined),
  /** Completing a filing that came back. */
  toComplete: (tripId: TripId) => open('/features/trip/pages/file/index', { tripId }),
  toTrip: (tripId: TripId) => open('/features/trip/pages/trip/index', { tripId }),
  /** In place of the page that is open, so that going back doesn't lead to a form that was sent. */
  toTripInstead: (tripId: TripId) =>
    Taro.redirectTo({ url: address('/features/trip/pages/trip/index', { tripId }) }),
  toScan: () => open('/features/trip/pages/scan/index', undefined),
  /** Choosing a station for a trip. */
  toRoute: (tripId: TripId) => open('/features/trip/pages/route/index', { tripId }),
  /** Choosing a branch at the host's. */
  toPlace: (tripId: TripId) => open('/features/trip/pages/place/index', { tripId }),
  /** All that waits for the branch. */
  toWaiting: () => open('/features/trip/pages/waiting/index', undefined),
  /** All who are expected at the host's station. */
  toExpected: () => open('/features/trip/pages/expected/index', undefined),
  toStation: (stationId: StationId) => open('/features/station/pages/station/index', { stationId }),
  toCode: (stationId: StationId) => open('/features/station/pages/code/index', { stationId }),
  /** Saying which member of the roster one is. */
  toBind: () => open('/features/account/pages/bind/index', undefined),
  /** Leaving name and number with a branch that is to help. */
  toAskBranch: () => open('/features/account/pages/ask-branch/index', undefined),
  toResident: () => open('/features/account/pages/resident/index', undefined),
  /** Taking up a role by its code. */
  toInvitation: () => open('/features/account/pages/invitation/index', undefined),
  toMyData: () => open('/features/privacy/pages/my-data/index', undefined),
  /** All that is kept about oneself, whole. */
  toEverything: () => open('/features/privacy/pages/everything/index', undefined),
  /** Who looked at one's contacts. */
  toLooks: () => open('/features/privacy/pages/looks/index', undefined),
  toConsents: () => open('/features/privacy/pages/consents/index', undefined),
  /** One's own new number. */
  toOwnPhone: () => open('/features/privacy/pages/phone/index', undefined),
  toErase: () => open('/features/privacy/pages/erase/index', undefined),
  /** Who may act for me. */
  toDelegates: () => open('/features/delegation/pages/delegates/index', undefined),
  toOfferDelegation: () => open('/features/delegation/pages/offer/index', undefined),
  /** For whom I may act. */
  toPrincipals: () => open('/features/delegation/pages/principals/index', undefined),
  toAcceptDelegation: () => open('/features/delegation/pages/accept/index', undefined),
  back: () => Taro.navigateBack(),
}
