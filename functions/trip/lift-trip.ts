import * as v from 'valibot'
import { maskAddress, maskPhone } from '@shared/access/mask'
import { type Trip, tripSchema } from '@shared/trip/trip'

/** The shape in which trips are written today. */
export const tripItemSchema = 3

const openContacts = v.looseObject({
  phone: v.string(),
  destination: v.looseObject({ address: v.optional(v.string()) }),
})

/** A box that is not locked: what was written before contacts were sealed, until the trip is written anew. */
const unlocked = (text: string, masked: string) => ({
  masked,
  box: `0.${Buffer.from(text).toString('base64')}`,
})

function withContactsBoxed(stored: unknown): unknown {
  const trip = v.parse(openContacts, stored)
  const { address, ...destination } = trip.destination
  return {
    ...trip,
    phone: unlocked(trip.phone, maskPhone(trip.phone)),
    destination: {
      ...destination,
      ...(address !== undefined && { address: unlocked(address, maskAddress()) }),
    },
  }
}

const ofHost = v.looseObject({ host: v.optional(v.looseObject({})) })

/** Every host was a station once. */
function withKindOfHost(stored: unknown): unknown {
  const { host, ...trip } = v.parse(ofHost, stored)
  return { ...trip, ...(host && { host: { kind: 'station', ...host } }) }
}

/** How a stored trip of shape n becomes one of shape n + 1. */
const lifts: Record<number, (trip: unknown) => unknown> = { 1: withContactsBoxed, 2: withKindOfHost }

/** A stored trip of any shape that was ever written, as today's. @throws ValiError when it is none. */
export function liftTrip(stored: unknown, schema: number): Trip {
  let trip = stored
  for (let at = schema; at < tripItemSchema; at++) trip = lifts[at]?.(trip)
  return v.parse(tripSchema, trip)
}
