import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { codeSeedsSchema, stationSchema } from './schema'

/** 2, 4 or 6 digits of GB/T 2260: a province, a city, a county. */
const regionPrefix = v.pipe(v.string(), v.regex(/^(\d{2}|\d{4}|\d{6})$/, '请重新选地方'))

export const listStations = defineEndpoint({
  name: 'listStations',
  method: 'GET',
  path: '/v1/stations',
  action: 'station.list',
  delivery: 'online',
  version: 1,
  query: v.object({ region: regionPrefix, cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ stations: v.array(stationSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

export const readStation = defineEndpoint({
  name: 'readStation',
  method: 'GET',
  path: '/v1/stations/{stationId}',
  action: 'station.read',
  delivery: 'online',
  version: 1,
  params: v.object({ stationId: idOf('station') }),
  status: 200,
  output: stationSchema,
  errors: [],
})

export const readCodeSeeds = defineEndpoint({
  name: 'readCodeSeeds',
  method: 'GET',
  path: '/v1/stations/{stationId}/code-seeds',
  action: 'station.showCode',
  delivery: 'online',
  version: 1,
  params: v.object({ stationId: idOf('station') }),
  status: 200,
  output: codeSeedsSchema,
  errors: [],
})
