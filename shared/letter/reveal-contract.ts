import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
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
