import * as v from 'valibot'
import type { TripId } from '../ids'
import { secretCodeOf } from '../secret-code'

const characters = 8

/**
 * The short form of a trip's id, for a paper card: eight characters that say nothing about anybody. Only the host of
 * the station that the trip is routed to finds it by them.
 */
export const tripCodeOf = (tripId: TripId): string => tripId.slice(4, 4 + characters)

export const tripCodeSchema = secretCodeOf(characters)

/** The same to be scanned by the host. @param prefix as the stations' codes have it. */
export const tripCodeLink = (prefix: string, tripId: TripId): string => `${prefix}/trip.${tripCodeOf(tripId)}`

/** Reads a scanned text; undefined when it is anything else than the code of a paper under that prefix. */
export function readTripCodeLink(prefix: string, text: string): string | undefined {
  const begin = `${prefix}/trip.`
  const code = v.safeParse(tripCodeSchema, text.startsWith(begin) ? text.slice(begin.length) : '')
  return code.success ? code.output : undefined
}
