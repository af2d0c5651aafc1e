import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { thisTripSchema } from '../trip/schema'
import { withTokenSchema } from './schema'

/** The member's number, for who was called back. The member sees that it was read, by whom. */
export const revealByLetter = defineEndpoint({
  name: 'revealByLetter',
  method: 'POST',
  path: '/v1/letters/reveal',
  action: 'letter.answer',
  delivery: 'online',
  version: 1,
  body: withTokenSchema,
  status: 200,
  output: v.object({ value: v.string() }),
  errors: ['LETTER_OVER', 'LETTER_STEP_NOT_POSSIBLE', 'NOTHING_TO_REVEAL'],
})

/**
 * The number of who filled in the form, for the branch: once it has called the office back, and not before, so that
 * nobody is called on it to make sure. It stands in the audit log.
 */
export const revealLetterAnswer = defineEndpoint({
  name: 'revealLetterAnswer',
  method: 'POST',
  path: '/v1/trips/{tripId}/letter/reveal',
  action: 'letter.revealAnswer',
  delivery: 'online',
  version: 1,
  params: thisTripSchema,
  status: 200,
  output: v.object({ value: v.string() }),
  errors: ['LETTER_STEP_NOT_POSSIBLE', 'REVEAL_OVER'],
})
