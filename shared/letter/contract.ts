import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import {
  contactNameSchema,
  officePhoneSchema,
  orgNameSchema,
  phoneSchema,
  thisTripSchema,
} from '../trip/schema'
import { letterTokenSchema, letterViewSchema, openedLetterSchema, withTokenSchema } from './schema'

const command = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  status: 200,
  output: receiptSchema,
} as const

/** The branch writes to the organisation outside that the trip goes to. A letter before is good no longer, unless it is kept. */
export const makeLetter = defineEndpoint({
  ...command,
  name: 'makeLetter',
  path: '/v1/trips/{tripId}/letter',
  action: 'letter.make',
  params: thisTripSchema,
  body: v.object({
    /** Made where it is printed; the server keeps a digest. */
    token: letterTokenSchema,
    /** Another sheet of the letter that there is: the codes before stay good, and what was filled in counts. */
    keeps: v.optional(v.boolean()),
  }),
  status: 201,
  errors: ['LETTER_NOT_NEEDED', 'LETTER_OVER'],
})

/** The picture of the code on the sheet, made by WeChat. */
export const readLetterCode = defineEndpoint({
  ...command,
  name: 'readLetterCode',
  path: '/v1/trips/{tripId}/letter/code',
  action: 'letter.make',
  params: thisTripSchema,
  body: withTokenSchema,
  /** In base64. */
  output: v.object({ mediaType: v.string(), image: v.string() }),
  errors: ['LETTER_OVER', 'WECHAT_UNAVAILABLE'],
})

export const readLetter = defineEndpoint({
  name: 'readLetter',
  method: 'GET',
  path: '/v1/trips/{tripId}/letter',
  action: 'letter.read',
  delivery: 'online',
  version: 1,
  params: thisTripSchema,
  status: 200,
  output: letterViewSchema,
  errors: [],
})

export const listLetters = defineEndpoint({
  name: 'listLetters',
  method: 'GET',
  path: '/v1/letters',
  action: 'letter.list',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ letters: v.array(letterViewSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** The branch has called that office on a number it found by itself, and it was they. */
export const callBackLetter = defineEndpoint({
  ...command,
  name: 'callBackLetter',
  path: '/v1/trips/{tripId}/letter/call-back',
  action: 'letter.callBack',
  params: thisTripSchema,
  body: v.object({
    /** Which answer was read out on the telephone. */
    seen: v.number(),
    /** The office's number that was called: found independently, so never the one of the form. */
    phone: officePhoneSchema,
  }),
  errors: ['LETTER_STEP_NOT_POSSIBLE', 'LETTER_OVER', 'CALLED_NUMBER_OF_FORM'],
})

/** The branch has told the organisation outside what changed, which has no inbox here. */
export const tellHost = defineEndpoint({
  ...command,
  name: 'tellHost',
  path: '/v1/trips/{tripId}/letter/told',
  action: 'letter.tellHost',
  params: thisTripSchema,
  errors: [],
})

/** It wasn't they: what was filled in counts for nothing. */
export const turnAwayLetter = defineEndpoint({
  ...command,
  name: 'turnAwayLetter',
  path: '/v1/trips/{tripId}/letter/turn-away',
  action: 'letter.callBack',
  params: thisTripSchema,
  errors: ['LETTER_STEP_NOT_POSSIBLE'],
})

/** Whoever holds the code reads who writes to whom. */
export const openLetter = defineEndpoint({
  ...command,
  name: 'openLetter',
  path: '/v1/letters/open',
  action: 'letter.open',
  body: withTokenSchema,
  output: openedLetterSchema,
  errors: ['LETTER_OVER'],
})

export const answerLetter = defineEndpoint({
  ...command,
  name: 'answerLetter',
  path: '/v1/letters/answer',
  action: 'letter.answer',
  body: v.object({
    token: letterTokenSchema,
    orgName: orgNameSchema,
    contactName: contactNameSchema,
    phone: phoneSchema,
  }),
  errors: ['LETTER_OVER', 'LETTER_STEP_NOT_POSSIBLE'],
})

/** They take the member in: into which branch, and whom to ask for. */
export const acknowledgeLetter = defineEndpoint({
  ...command,
  name: 'acknowledgeLetter',
  path: '/v1/letters/acknowledge',
  action: 'letter.answer',
  body: v.object({
    token: letterTokenSchema,
    orgName: orgNameSchema,
    contactName: contactNameSchema,
    orgPhone: officePhoneSchema,
  }),
  errors: ['LETTER_OVER', 'LETTER_STEP_NOT_POSSIBLE', 'TRIP_STEP_NOT_POSSIBLE'],
})
