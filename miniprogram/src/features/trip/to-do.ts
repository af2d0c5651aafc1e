import type { TripCard } from '@shared/trip/schema'

/** What a branch does with the trips on its list, in the order of the filter. */
export const toDos = ['登记', '安排驿站', '对接', '联系', '归档', '告诉对方', '等对方'] as const
export type ToDo = (typeof toDos)[number]

const byState: Partial<Record<string, ToDo>> = {
  filed: '登记',
  registered: '安排驿站',
  return_reported: '归档',
  origin_managed: '联系',
}

/** Does it stand in the branch's list because an organisation outside is to be told of a change? */
export const isToTell = ({ waitingFor, toTell }: Pick<TripCard, 'waitingFor' | 'toTell'>): boolean =>
  toTell !== undefined && waitingFor !== 'origin'

/** What a branch does with this one now: a silence that lasted is worth a call. */
export const toDoOf = (
  trip: Pick<TripCard, 'state' | 'overdueTimes' | 'host' | 'waitingFor' | 'toTell'>,
): ToDo => {
  if (isToTell(trip)) return '告诉对方'
  // It has been written to, and answers the branch that asks.
  if (trip.state === 'routed' && trip.host?.kind === 'outside') return '对接'
  return byState[trip.state] ?? (trip.overdueTimes > 0 ? '联系' : '等对方')
}

/** How a host sees those who come: they say they are here, have arrived, or are on their way. */
export const arrivals = ['说已经到了', '报到了，等安排支部', '在路上'] as const
export type Arrival = (typeof arrivals)[number]

/** Where somebody who is expected stands; undefined for one who has been taken in. */
export function arrivalOf(trip: Pick<TripCard, 'state' | 'saidArrivedAt'>): Arrival | undefined {
  if (trip.state === 'routed') return trip.saidArrivedAt ? '说已经到了' : '在路上'
  return trip.state === 'checked_in' ? '报到了，等安排支部' : undefined
}
