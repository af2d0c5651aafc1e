import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { openEnum } from '../open-enum'
import { thisWishSchema, wishContacts } from './schema'

/**
 * Shows the number or the address of whom a wish is for: to those who answer for the place, and, once they have opened
 * it, to the claimant until the wish is over. It leaves a line that the asker can read.
 */
export const revealWish = defineEndpoint({
  name: 'revealWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}/reveal',
  action: 'wish.reveal',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  body: v.object({ field: v.picklist(wishContacts) }),
  status: 200,
  output: v.object({ field: openEnum(wishContacts), value: v.string() }),
  errors: ['NOTHING_TO_REVEAL', 'REVEAL_OVER'],
})
