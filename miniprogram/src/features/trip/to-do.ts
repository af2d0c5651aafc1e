import type { TripCard } from '@shared/trip/schema'

/** What a branch does with the trips on its list, in the order of the filter. */
export const toDos = ['登记', '安排驿站', '联系', '归档', '等对方'] as const
export type ToDo = (typeof toDos)[number]

/** What a branch does with this one now. */
export function toDoOf(trip: Pick<TripCard, 'state' | 'overdueTimes' | 'saidArrivedAt'>): ToDo {
  switch (trip.state) {
    case 'filed':
      return '登记'
    case 'registered':
      return '安排驿站'
    case 'return_reported':
      return '归档'
    case 'origin_managed':
      return '联系'
    default:
      return trip.overdueTimes > 0 ? '联系' : '等对方'
  }
}

/** How a host sees those who come: they say they are here, have arrived, or are on their way. */
export const arrivals = ['说已经到了', '报到了，等安排支部', '在路上'] as const
export type Arrival = (typeof arrivals)[number]

/** Where somebody who is expected stands; undefined for one who has been taken in. */
export function arrivalOf(trip: Pick<TripCard, 'state' | 'saidArrivedAt'>): Arrival | undefined {
  if (trip.state === 'routed') return trip.saidArrivedAt ? '说已经到了' : '在路上'
  return trip.state === 'checked_in' ? '报到了，等安排支部' : undefined
}
