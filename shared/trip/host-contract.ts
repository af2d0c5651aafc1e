import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { page, step, trips } from './endpoint-parts'
import { hostedCardSchema } from './schema'

// What whoever takes the member in does with a trip.

export const listExpectedTrips = defineEndpoint({
  name: 'listExpectedTrips',
  method: 'GET',
  path: '/v1/trips/expected',
  action: 'trip.listExpected',
  delivery: 'online',
  version: 1,
  query: v.object({ stationId: idOf('station'), ...page }),
  status: 200,
  output: trips,
  errors: [],
})

/** 我们这里的人: whom a station, or a branch that somebody was placed in, has with it. By the day they left home. */
export const listHostedTrips = defineEndpoint({
  name: 'listHostedTrips',
  method: 'GET',
  path: '/v1/trips/hosted',
  action: 'trip.listHosted',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), stationId: v.optional(idOf('station')), ...page }),
  status: 200,
  output: v.object({ trips: v.array(hostedCardSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

export const confirmArrival = defineEndpoint({
  ...step,
  name: 'confirmArrival',
  path: '/v1/trips/{tripId}/confirm-arrival',
  action: 'trip.confirmArrival',
  /** Absent: seen in person. */
  body: v.optional(v.object({ how: v.optional(v.picklist(['seen_by_host', 'by_phone'])) })),
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const placeTrip = defineEndpoint({
  ...step,
  name: 'placeTrip',
  path: '/v1/trips/{tripId}/place',
  action: 'trip.place',
  body: v.object({ orgId: idOf('org') }),
  errors: ['TRIP_STEP_NOT_POSSIBLE', 'BRANCH_NOT_HERE'],
})
