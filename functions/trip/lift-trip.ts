import * as v from 'valibot'
import { type Trip, tripSchema } from '@shared/trip/trip'

/** The shape in which trips are written today. */
export const tripItemSchema = 1

/** How a stored trip of shape n becomes one of shape n + 1. */
const lifts: Record<number, (trip: unknown) => unknown> = {}

/** A stored trip of any shape that was ever written, as today's. @throws ValiError when it is none. */
export function liftTrip(stored: unknown, schema: number): Trip {
  let trip = stored
  for (let at = schema; at < tripItemSchema; at++) trip = lifts[at]?.(trip)
  return v.parse(tripSchema, trip)
}
