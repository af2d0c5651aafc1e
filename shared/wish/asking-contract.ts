import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import {
  ownWishCardSchema,
  ratingSchema,
  thisWishSchema,
  wishFilingSchema,
  wishReasonSchema,
  wishViewSchema,
} from './schema'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }

/**
 * A wish of one's own, or for mother next door; whoever asks has agreed to both texts before. Or, under a delegation,
 * for the member whom one acts for: then it says how they agreed.
 */
export const submitWish = defineEndpoint({
  name: 'submitWish',
  method: 'POST',
  path: '/v1/wishes',
  action: 'wish.submit',
  delivery: 'queued',
  version: 1,
  body: v.object({ wishId: idOf('wish'), ...wishFilingSchema.entries }),
  status: 201,
  output: receiptSchema,
  errors: [
    'CONSENT_NEEDED',
    'WISH_ID_TAKEN',
    'PLACE_UNKNOWN',
    'WISH_NAMES_MONEY',
    'DAY_IN_FUTURE',
    'MEMBER_STEP_NOT_POSSIBLE',
  ],
})

/** One's own wishes, newest first; those that a delegate asked for among them. */
export const listOwnWishes = defineEndpoint({
  name: 'listOwnWishes',
  method: 'GET',
  path: '/v1/wishes/mine',
  action: 'wish.listOwn',
  delivery: 'online',
  version: 1,
  query: v.object(page),
  status: 200,
  output: v.object({ wishes: v.array(ownWishCardSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** One wish, as much of it as the reader may see. */
export const readWish = defineEndpoint({
  name: 'readWish',
  method: 'GET',
  path: '/v1/wishes/{wishId}',
  action: 'wish.read',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  status: 200,
  output: wishViewSchema,
  errors: [],
})

/** What the asker says of their own wish; also the worker, of one that came on paper, fills in what was missing. */
export const answerWish = defineEndpoint({
  name: 'answerWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}/answer',
  action: 'wish.answer',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  body: v.variant('step', [
    /** What was missing. The text, the times and the choices; whom it is for stays. */
    v.object({
      step: v.literal('complete'),
      text: wishFilingSchema.entries.text,
      times: wishFilingSchema.entries.times,
      mayVisit: v.boolean(),
      hiddenFromCompound: v.boolean(),
    }),
    /** To the public sentence, as it was shown: another one since isn't agreed to. */
    v.object({ step: v.literal('agree'), sentence: v.string() }),
    v.object({ step: v.literal('withdraw') }),
    /** 实现了. */
    v.object({ step: v.literal('confirm') }),
    /** Not content; once by right. */
    v.object({ step: v.literal('reopen'), reason: wishReasonSchema }),
    v.object({ step: v.literal('rate'), ...ratingSchema.entries }),
    /** 有人没打招呼就来了: nobody helps with it until the worker has looked into it. */
    v.object({ step: v.literal('stop_visits') }),
  ]),
  status: 200,
  output: receiptSchema,
  errors: ['WISH_STEP_NOT_POSSIBLE', 'WISH_SENTENCE_CHANGED', 'WISH_NAMES_MONEY', 'WISH_REOPENED_ALREADY'],
})
