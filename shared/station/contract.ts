import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { instantSchema } from '../time'
import { tripCardSchema } from '../trip/schema'
import { arrivalWays } from '../trip/trip'
import { tripCodeSchema } from '../trip/trip-code'
import {
  codeSeedsSchema,
  stationChangeSchema,
  stationFactsSchema,
  stationHistorySchema,
  stationSchema,
  thisStationSchema,
} from './schema'

/** 2, 4 or 6 digits of GB/T 2260: a province, a city, a county. */
const regionPrefix = v.pipe(v.string(), v.regex(/^(\d{2}|\d{4}|\d{6})$/, '请重新选地方'))
const cursor = v.optional(v.pipe(v.string(), v.maxLength(1024)))

const reading = { method: 'GET', delivery: 'online', version: 1, status: 200 } as const

export const listStations = defineEndpoint({
  ...reading,
  name: 'listStations',
  path: '/v1/stations',
  action: 'station.list',
  query: v.object({ region: regionPrefix, cursor }),
  output: v.object({ stations: v.array(stationSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

export const readStation = defineEndpoint({
  ...reading,
  name: 'readStation',
  path: '/v1/stations/{stationId}',
  action: 'station.read',
  params: thisStationSchema,
  output: stationSchema,
  errors: [],
})

export const readCodeSeeds = defineEndpoint({
  ...reading,
  name: 'readCodeSeeds',
  path: '/v1/stations/{stationId}/code-seeds',
  action: 'station.showCode',
  params: thisStationSchema,
  output: codeSeedsSchema,
  errors: [],
})

/** Phone, hours and services, all three as they are to stand from now on. */
export const changeStation = defineEndpoint({
  name: 'changeStation',
  method: 'POST',
  path: '/v1/stations/{stationId}/change',
  action: 'station.change',
  delivery: 'online',
  version: 1,
  params: thisStationSchema,
  body: stationChangeSchema,
  status: 200,
  output: receiptSchema,
  errors: ['HOURS_IMPOSSIBLE', 'STATION_CLOSED'],
})

/** Who changed what stands of a station, and when; the newest ten. */
export const readStationHistory = defineEndpoint({
  ...reading,
  name: 'readStationHistory',
  path: '/v1/stations/{stationId}/history',
  action: 'station.change',
  params: thisStationSchema,
  output: stationHistorySchema,
  errors: [],
})

/** All stations of an organisation and of those below it, for printing and looking after them. */
export const listOwnStations = defineEndpoint({
  ...reading,
  name: 'listOwnStations',
  path: '/v1/orgs/{orgId}/stations',
  action: 'station.listOwn',
  params: v.object({ orgId: idOf('org') }),
  output: v.object({
    stations: v.array(v.object({ ...stationFactsSchema.entries, orgId: idOf('org') })),
  }),
  errors: [],
})

/** Those who came to a station today, the newest first. */
export const listArrivals = defineEndpoint({
  ...reading,
  name: 'listArrivals',
  path: '/v1/stations/{stationId}/arrivals',
  action: 'station.listArrivals',
  params: thisStationSchema,
  query: v.object({ cursor }),
  output: v.object({
    arrivals: v.array(
      v.object({ trip: tripCardSchema, arrivedAt: instantSchema, how: openEnum(arrivalWays) }),
    ),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/** The trip of somebody who has brought its code on paper, if it is to come to this very station. */
export const findTripByCode = defineEndpoint({
  ...reading,
  name: 'findTripByCode',
  path: '/v1/stations/{stationId}/trips/{code}',
  action: 'station.listArrivals',
  params: v.object({ stationId: idOf('station'), code: tripCodeSchema }),
  output: tripCardSchema,
  errors: [],
})
