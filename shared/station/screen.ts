import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { secretCodeOf } from '../secret-code'
import { daySchema, instantSchema } from '../time'
import { codeSeedSchema } from './schema'

/** How long the code is good by which a host's phone connects a screen. The screen shows the next one by itself. */
export const pairingLastsMs = 10 * 60_000
/** How many screens a station may have at once. */
export const mostScreens = 5
/** For how many days a screen may be connected. */
export const screenDays = [1, 7, 30, 90] as const
/** Without hearing from the server for so long, a screen shows no code any more: it may have been disconnected. */
export const screenDarkMs = 2 * 3_600_000

export const pairingCodeSchema = secretCodeOf(8)

/** Where a screen stands: it waits for a host's phone, shows a station's code, or was disconnected or ran out. */
export const screenStates = ['waiting', 'connected', 'ended'] as const
export type ScreenState = (typeof screenStates)[number]

/** What a screen needs to show a station's code; names of people never. */
export const screenShowsSchema = v.object({
  stationId: idOf('station'),
  name: v.string(),
  orgName: v.string(),
  linkPrefix: v.string(),
  /** Today's, and tomorrow's shortly before midnight. */
  seeds: v.array(codeSeedSchema),
  /** Until then it is connected. */
  until: instantSchema,
})
export type ScreenShows = v.InferOutput<typeof screenShowsSchema>

/** A connected screen, as its station's host sees it. */
export const screenViewSchema = v.object({
  screenId: idOf('screen'),
  browser: openEnum(['edge', 'chrome', 'firefox', 'safari', 'other']),
  connectedAt: instantSchema,
  until: instantSchema,
  /** The day on which it last asked for its code. */
  seenOn: v.optional(daySchema),
})
export type ScreenView = v.InferOutput<typeof screenViewSchema>

/** The link in a screen's code. It begins as the stations' codes do, so WeChat's own scanner opens the mini-program. */
export const pairingLink = (prefix: string, code: string): string => `${prefix}/screen.${code}`

/** Reads a scanned text; undefined when it is anything else than the code of a screen that waits. */
export function readPairingLink(prefix: string, text: string): string | undefined {
  const begin = `${prefix}/screen.`
  const code = v.safeParse(pairingCodeSchema, text.startsWith(begin) ? text.slice(begin.length) : '')
  return code.success ? code.output : undefined
}
