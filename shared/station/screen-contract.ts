import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { instantSchema } from '../time'
import { thisStationSchema } from './schema'
import { pairingCodeSchema, screenDays, screenShowsSchema, screenStates, screenViewSchema } from './screen'

const online = { delivery: 'online', version: 1 } as const

/** Opens a code by which a host's phone connects this screen. Anybody may; it shows nothing by itself. */
export const openScreen = defineEndpoint({
  ...online,
  name: 'openScreen',
  method: 'POST',
  path: '/v1/screens',
  action: 'screen.open',
  body: v.object({ browser: v.picklist(['edge', 'chrome', 'firefox', 'safari', 'other']) }),
  status: 201,
  output: v.object({
    screenId: idOf('screen'),
    /** For this screen alone; kept as a digest. */
    secret: v.string(),
    /** To be typed on the phone, and the same as a link to be scanned. */
    code: pairingCodeSchema,
    link: v.string(),
    expiresAt: instantSchema,
    serverTime: instantSchema,
  }),
  errors: [],
})

/** What a screen is to show now. A POST, so that the secret stands in no address. */
export const readScreen = defineEndpoint({
  ...online,
  name: 'readScreen',
  method: 'POST',
  path: '/v1/screens/{screenId}/read',
  action: 'screen.open',
  params: v.object({ screenId: idOf('screen') }),
  body: v.object({ secret: v.pipe(v.string(), v.minLength(20), v.maxLength(100)) }),
  status: 200,
  output: v.object({
    state: openEnum(screenStates),
    serverTime: instantSchema,
    shows: v.optional(screenShowsSchema),
  }),
  errors: [],
})

/** Connects a screen that waits to the host's station, for as many days as chosen. */
export const connectScreen = defineEndpoint({
  ...online,
  name: 'connectScreen',
  method: 'POST',
  path: '/v1/stations/{stationId}/screens',
  action: 'station.screens',
  params: thisStationSchema,
  body: v.object({ code: pairingCodeSchema, days: v.picklist(screenDays) }),
  status: 201,
  output: receiptSchema,
  errors: ['SCREEN_CODE_UNKNOWN', 'SCREENS_FULL', 'STATION_CLOSED'],
})

/** The screens that show a station's code. */
export const listScreens = defineEndpoint({
  ...online,
  name: 'listScreens',
  method: 'GET',
  path: '/v1/stations/{stationId}/screens',
  action: 'station.screens',
  params: thisStationSchema,
  status: 200,
  output: v.object({
    /** What is typed into the browser of a screen that is to be connected. */
    address: v.string(),
    screens: v.array(screenViewSchema),
  }),
  errors: [],
})

/** Disconnects a screen: within a minute it shows no code any more. */
export const endScreen = defineEndpoint({
  ...online,
  name: 'endScreen',
  method: 'POST',
  path: '/v1/stations/{stationId}/screens/{screenId}/end',
  action: 'station.screens',
  params: v.object({ stationId: idOf('station'), screenId: idOf('screen') }),
  status: 200,
  output: receiptSchema,
  errors: [],
})
