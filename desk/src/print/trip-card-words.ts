import type { TripCard, TripView } from '@shared/trip/schema'
import { tripCodeLink, tripCodeOf } from '@shared/trip/trip-code'

/** Is the member to check in at a station, so that a paper with the trip's code is of use? */
export const needsPaper = ({ state, host }: Pick<TripCard, 'state' | 'host'>): boolean =>
  state === 'routed' && host?.kind === 'station'

/** What stands on the paper of one trip. */
export interface TripCardWords {
  name: string
  /** To be scanned by the station's host, and the same to be read out. */
  code: string
  typed: string
  stationName: string
  facts: readonly { name: string; text: string }[]
  /** Whom to call when something is unclear. */
  call: string
}

/**
 * @param prefix what codes begin with.
 * @returns undefined for a trip that isn't on its way to a station any longer.
 */
export function tripCardWords(trip: TripView, prefix: string): TripCardWords | undefined {
  const { tripId, memberName, station, responsible } = trip
  if (!station || !needsPaper(trip)) return undefined
  const facts = [
    { name: '地址', text: station.address },
    { name: '时间', text: station.hours },
    { name: '电话', text: station.phone },
  ]
  return {
    ...{ name: memberName, code: tripCodeLink(prefix, tripId), stationName: station.name },
    typed: tripCodeOf(tripId)
      .toUpperCase()
      .replace(/^(.{4})/, '$1 '),
    facts: facts.filter(({ text }) => text !== ''),
    call: responsible.phone === undefined ? responsible.name : `${responsible.name} ${responsible.phone}`,
  }
}
