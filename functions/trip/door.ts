export { fallDueParts } from './fall-due'
export { dueShards, getTrip, listDue, listExpected, listOwn, listWaiting } from './trip.store'
export { viewCard } from './views'
