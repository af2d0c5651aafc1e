import type { TripView } from '@shared/trip/schema'

/** They have arrived at a host: another one takes them away from it. */
export const isWithHost = (state: TripView['state']): boolean => state === 'checked_in' || state === 'hosted'
