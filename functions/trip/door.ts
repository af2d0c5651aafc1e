export { findExpected, listArrived } from './at-station.store'
export { countAwayAgain } from './away-counts'
export { type CountKey, listDueAwayCounts } from './away-count.store'
export { awayCountsAfter } from './count-away-after'
export { acknowledgedByLetterParts } from './acknowledged-by-letter'
export { hostKnowsParts, letterParts } from './by-letter'
export { bringInParts } from './bring-in'
export { contextOf } from './change'
export { contactedParts } from './contacted'
export { fallDueParts } from './fall-due'
export { findOpenTrips, openTripsOf, parseTrip, tripRequest, tripsOf } from './find-open-trips'
export { HostNewsEntity } from './host-news.entity'
export { openTripRequest } from './open-trip-guard'
export { openPhoneOf } from './open-phone'
export { openTripSubject } from './open-trip-subject'
export { listPlacedIn } from './placed-in'
export { contactsOffParts, removeTrip, stripParts, withoutTakerParts } from './strip-trip'
export {
  closeOpenTripParts,
  openTripOriginParts,
  openTripTermsParts,
  transferOpenTripParts,
} from './of-member'
export {
  dueShards,
  getOpenTripId,
  getTrip,
  listDue,
  listExpected,
  listOwn,
  listWaiting,
  listWithBranch,
  listWithUs,
} from './trip.store'
export { allUnderTermsNow, underTermsOf } from './under-terms-now'
export { subjectOf as tripSubject, viewCard } from './views'
export { byUrgency, listWaitingOf } from './waiting-of'
