import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'

/** What a computer is, in the page's own words: enough to recognise one's own, and nothing to tell it apart by. */
export const browsers = ['edge', 'chrome', 'firefox', 'safari', 'other'] as const
export const systems = ['windows', 'mac', 'linux', 'other'] as const

/** How long one code is good. The page shows the next one by itself. */
export const ticketLastsMs = 2 * 60_000
/** How long somebody stays signed in on a computer: a working day. */
export const deskSessionLastsMs = 8 * 3_600_000
/** How long one has to confirm on the phone, and then to do on the computer what was confirmed. */
export const confirmationLastsMs = 5 * 60_000
/** How many may wait for one person's phone: more can't be told apart. */
export const openConfirmations = 5

/**
 * Where a code stands: nobody has scanned it; somebody reads what it would do; they said yes, and the page may fetch
 * its session, once; they said no; its time is over, or the session was fetched.
 */
export const ticketStates = ['waiting', 'seen', 'approved', 'refused', 'expired'] as const
export type TicketState = (typeof ticketStates)[number]

export const thisTicketSchema = v.object({ ticketId: idOf('deskTicket') })
export const thisConfirmationSchema = v.object({ confirmationId: idOf('confirmation') })

/** What somebody is told before they let a computer in. */
export const ticketViewSchema = v.object({
  ticketId: idOf('deskTicket'),
  state: openEnum(ticketStates),
  browser: openEnum(browsers),
  system: openEnum(systems),
  openedAt: instantSchema,
  expiresAt: instantSchema,
})
export type TicketView = v.InferOutput<typeof ticketViewSchema>

export const confirmationStates = ['asked', 'confirmed', 'ended'] as const

/** What the phone asks: for what, and which of three numbers the computer shows. */
export const askedConfirmationSchema = v.object({
  confirmationId: idOf('confirmation'),
  /** Name of the endpoint; `confirmed-words.ts` says it in Chinese. */
  for: v.string(),
  /** The organisation whose role the computer acts under, as the server knows it. */
  orgName: v.optional(v.string()),
  /** What the call would do, as the server reads it; empty when it has no words for it. */
  about: v.string(),
  choices: v.array(v.string()),
  askedAt: instantSchema,
  expiresAt: instantSchema,
})
export type AskedConfirmation = v.InferOutput<typeof askedConfirmationSchema>
