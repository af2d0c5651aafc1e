import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { instantSchema } from '../time'
import {
  askedConfirmationSchema,
  browsers,
  confirmationStates,
  systems,
  thisConfirmationSchema,
  thisTicketSchema,
  ticketStates,
  ticketViewSchema,
} from './schema'

const online = { delivery: 'online', version: 1 } as const
const step = { ...online, method: 'POST', status: 200, output: receiptSchema } as const

/** Opens a code for a computer to show. Anybody may; it lets nobody in by itself, and is over in two minutes. */
export const openDeskTicket = defineEndpoint({
  ...online,
  name: 'openDeskTicket',
  method: 'POST',
  path: '/v1/desk/tickets',
  action: 'desk.open',
  body: v.object({ browser: v.picklist(browsers), system: v.picklist(systems) }),
  status: 201,
  output: v.object({
    ticketId: idOf('deskTicket'),
    /** For this page alone: whoever photographs the code has it not. */
    secret: v.string(),
    /** The text of the code. */
    code: v.string(),
    expiresAt: instantSchema,
  }),
  errors: [],
})

/** Where the code stands; once approved, the session, once. A POST, so that the secret stands in no address. */
export const readDeskTicket = defineEndpoint({
  ...online,
  name: 'readDeskTicket',
  method: 'POST',
  path: '/v1/desk/tickets/{ticketId}/read',
  action: 'desk.open',
  params: thisTicketSchema,
  body: v.object({ secret: v.pipe(v.string(), v.minLength(20), v.maxLength(100)) }),
  status: 200,
  output: v.object({
    state: openEnum(ticketStates),
    session: v.optional(
      v.object({
        token: v.string(),
        expiresAt: instantSchema,
        /** The role that was chosen on the phone. */
        actingAs: v.string(),
      }),
    ),
  }),
  errors: [],
})

/** What a scanned code would do. The computer learns that somebody is looking. */
export const seeDeskTicket = defineEndpoint({
  ...online,
  name: 'seeDeskTicket',
  method: 'POST',
  path: '/v1/desk/tickets/{ticketId}/see',
  action: 'desk.use',
  params: thisTicketSchema,
  status: 200,
  output: ticketViewSchema,
  errors: ['DESK_TICKET_OVER', 'PHONE_NEEDED'],
})

/** Lets the computer in, under the role that the person acts as now. From a phone alone. */
export const approveDeskTicket = defineEndpoint({
  ...step,
  name: 'approveDeskTicket',
  path: '/v1/desk/tickets/{ticketId}/approve',
  action: 'desk.use',
  params: thisTicketSchema,
  errors: ['DESK_TICKET_OVER', 'DESK_NEEDS_ROLE', 'PHONE_NEEDED'],
})

/** 不是我: the code is over at once. */
export const refuseDeskTicket = defineEndpoint({
  ...step,
  name: 'refuseDeskTicket',
  path: '/v1/desk/tickets/{ticketId}/refuse',
  action: 'desk.use',
  params: thisTicketSchema,
  errors: ['DESK_TICKET_OVER', 'PHONE_NEEDED'],
})

/** Asks the person's phone whether this may be done; the number is shown on the computer and chosen on the phone. */
export const askConfirmation = defineEndpoint({
  ...online,
  name: 'askConfirmation',
  method: 'POST',
  path: '/v1/desk/confirmations',
  action: 'desk.use',
  body: v.object({
    confirmationId: idOf('confirmation'),
    /** Name of the endpoint that is to be called. */
    for: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{1,39}$/)),
    /** The very call that is to be made. The server says in its own words what it would do. */
    call: v.object({
      params: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(64)))),
      /** The text that is sent. */
      body: v.optional(v.pipe(v.string(), v.maxLength(4000))),
    }),
  }),
  status: 201,
  output: v.object({ number: v.string(), expiresAt: instantSchema }),
  errors: ['CONFIRMATION_OVER', 'CONFIRMATIONS_TOO_MANY'],
})

/** Where a confirmation stands, for the computer that waits for it. */
export const readConfirmation = defineEndpoint({
  ...online,
  name: 'readConfirmation',
  method: 'GET',
  path: '/v1/desk/confirmations/{confirmationId}',
  action: 'desk.confirm',
  params: thisConfirmationSchema,
  status: 200,
  output: v.object({ state: openEnum(confirmationStates) }),
  errors: [],
})

/** What computers ask of this person now. From a phone alone, or a computer could read its own numbers. */
export const listConfirmations = defineEndpoint({
  ...online,
  name: 'listConfirmations',
  method: 'GET',
  path: '/v1/desk/confirmations',
  action: 'desk.confirm',
  status: 200,
  output: v.object({ confirmations: v.array(askedConfirmationSchema) }),
  errors: ['PHONE_NEEDED'],
})

/** Says yes by the number that the computer shows. Another number ends it: state `ended`. From a phone alone. */
export const confirm = defineEndpoint({
  ...step,
  name: 'confirm',
  path: '/v1/desk/confirmations/{confirmationId}/confirm',
  action: 'desk.confirm',
  params: thisConfirmationSchema,
  body: v.object({ number: v.pipe(v.string(), v.regex(/^\d{2}$/)) }),
  errors: ['CONFIRMATION_OVER', 'PHONE_NEEDED'],
})
