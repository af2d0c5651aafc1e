import { contract } from '@shared/contract'
import { route } from '../http/route'

const { trip } = contract

export const handler = route([
  [trip.fileTrip, () => import('./file-trip')],
  [trip.readTrip, () => import('./read-trip')],
  [trip.listOwnTrips, () => import('./list-own-trips')],
  [trip.listWaitingTrips, () => import('./list-waiting-trips')],
  [trip.listExpectedTrips, () => import('./list-expected-trips')],
  [trip.listHostedTrips, () => import('./list-hosted-trips')],
  [trip.completeTrip, () => import('./complete-trip')],
  [trip.returnTripForCompletion, () => import('./return-trip-for-completion')],
  [trip.registerTrip, () => import('./register-trip')],
  [trip.manageTripAtOrigin, () => import('./manage-trip-at-origin')],
  [trip.routeTrip, () => import('./route-trip')],
  [trip.checkIn, () => import('./check-in')],
  [trip.confirmArrival, () => import('./confirm-arrival')],
  [trip.placeTrip, () => import('./place-trip')],
  [trip.withdrawTrip, () => import('./withdraw-trip')],
  [trip.reportReturn, () => import('./report-return')],
  [trip.archiveTrip, () => import('./archive-trip')],
  [trip.changeTrip, () => import('./change-trip')],
  [trip.sayWell, () => import('./say-well')],
  [trip.visitHome, () => import('./visit-home')],
  [trip.fileTripOnBehalf, () => import('./file-on-behalf')],
  [trip.acknowledgeTrip, () => import('./acknowledge-trip')],
  [trip.confirmMobile, () => import('./confirm-mobile')],
  [trip.registerNationally, () => import('./register-nationally')],
  [trip.listAway, () => import('./list-away')],
  [trip.readAwayFigures, () => import('./read-away-figures')],
  [trip.proposeGroup, () => import('./propose-group')],
])
