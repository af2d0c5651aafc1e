import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema, instantSchema } from '../time'
import {
  agreementSchema,
  codeWordSchema,
  handOverPlaces,
  helpersSchema,
  notDoneReasons,
  publicSentenceSchema,
  ratingSchema,
  redirectTargets,
  similarWishSchema,
  thisWishSchema,
  verifiedBy,
  wishFilingSchema,
  wishInboxCardSchema,
  wishLists,
  wishReasonSchema,
} from './schema'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }
const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))
const officePhone = v.pipe(v.string(), v.regex(/^[\d-]{7,18}$/, '请填电话号码'))

const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  status: 200,
  output: receiptSchema,
} as const

/**
 * The wishes of a place for those who answer for it or work there, by due day; or, with `orgId`, the complaints that
 * went past those below. Exactly one of the two.
 */
export const listWishInbox = defineEndpoint({
  name: 'listWishInbox',
  method: 'GET',
  path: '/v1/wishes/inbox',
  action: 'wish.listInbox',
  delivery: 'online',
  version: 1,
  query: v.object({
    placeId: v.optional(idOf('place')),
    orgId: v.optional(idOf('org')),
    list: v.picklist(wishLists),
    ...page,
  }),
  status: 200,
  output: v.object({ wishes: v.array(wishInboxCardSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** Types in a card that somebody wrote on paper. */
export const typeInWish = defineEndpoint({
  name: 'typeInWish',
  method: 'POST',
  path: '/v1/wishes/on-paper',
  action: 'wish.typeIn',
  delivery: 'online',
  version: 1,
  body: v.object({
    wishId: idOf('wish'),
    ...wishFilingSchema.entries,
    phone: v.optional(wishFilingSchema.entries.phone),
    /** How whom it is for agreed to its being written down, and when. */
    consent: agreementSchema,
  }),
  status: 201,
  output: receiptSchema,
  errors: ['WISH_ID_TAKEN', 'PLACE_UNKNOWN', 'WISH_NAMES_MONEY', 'DAY_IN_FUTURE'],
})

/** Visited or called: what suits, and the sentence that everybody would read. May be done again until it is published. */
export const verifyWish = defineEndpoint({
  ...step,
  name: 'verifyWish',
  path: '/v1/wishes/{wishId}/verify',
  action: 'wish.verify',
  body: v.object({
    how: v.picklist(verifiedBy),
    sentence: publicSentenceSchema,
    times: v.optional(said(60)),
    mayVisit: v.boolean(),
    hiddenFromCompound: v.boolean(),
    /** How many people a service needs. */
    helpers: v.optional(helpersSchema),
  }),
  errors: ['WISH_STEP_NOT_POSSIBLE', 'WISH_SENTENCE_TELLS', 'WISH_NAMES_MONEY', 'HELPERS_ONLY_FOR_SERVICE'],
})

/** Publishes the sentence to which the asker has agreed, on the phone or as the worker records it; also once more. */
export const publishWish = defineEndpoint({
  ...step,
  name: 'publishWish',
  path: '/v1/wishes/{wishId}/publish',
  action: 'wish.publish',
  body: v.object({ agreement: v.optional(agreementSchema) }),
  errors: ['WISH_STEP_NOT_POSSIBLE', 'WISH_NOT_AGREED', 'WISH_SENTENCE_TELLS', 'DAY_IN_FUTURE'],
})

/** Brings both together: where, when, the code word at the door; and lets the claimant see whom to reach. */
export const arrangeWish = defineEndpoint({
  ...step,
  name: 'arrangeWish',
  path: '/v1/wishes/{wishId}/arrange',
  action: 'wish.arrange',
  body: v.object({
    where: v.picklist(handOverPlaces),
    at: v.optional(instantSchema),
    /** Needed for a visit; told to both, over the telephone to who has no phone of this kind. */
    codeWord: v.optional(codeWordSchema),
    workerName: said(20),
    workerPhone: officePhone,
    opensContact: v.boolean(),
  }),
  errors: ['WISH_STEP_NOT_POSSIBLE', 'VISIT_NOT_AGREED', 'CODE_WORD_MISSING', 'UNNAMED_ONLY_FOR_GOODS'],
})

/** What those who answer for the place settle about a wish. */
export const settleWish = defineEndpoint({
  ...step,
  name: 'settleWish',
  path: '/v1/wishes/{wishId}/settle',
  action: 'wish.settle',
  body: v.variant('step', [
    v.object({ step: v.literal('return'), reason: wishReasonSchema }),
    /** What the asker of a paper card says by word: withdrawn, not content, or how content. */
    v.object({ step: v.literal('withdraw') }),
    v.object({ step: v.literal('rate'), ...ratingSchema.entries }),
    v.object({ step: v.literal('reopen'), reason: wishReasonSchema }),
    v.object({ step: v.literal('complete'), text: wishFilingSchema.entries.text }),
    /** The claim is taken away. */
    v.object({ step: v.literal('revoke'), reason: wishReasonSchema }),
    /** Somebody came without a word; and, when it is cleared up, on again. */
    v.object({ step: v.literal('suspend'), reason: wishReasonSchema }),
    v.object({ step: v.literal('resume') }),
    /** The asker has signed that it came true. */
    v.object({ step: v.literal('confirm_on_paper'), on: daySchema }),
    /** 转给能办的人, with somebody who follows it up. */
    v.object({
      step: v.literal('redirect'),
      to: v.picklist(redirectTargets),
      who: said(20),
      phone: officePhone,
      by: daySchema,
      note: v.optional(wishReasonSchema),
    }),
    /** What came of it: done there, or not, and what was said. */
    v.object({ step: v.literal('follow_up'), done: v.boolean(), note: wishReasonSchema }),
    v.object({ step: v.literal('take_down'), reason: wishReasonSchema }),
    v.object({
      step: v.literal('close_not_done'),
      why: v.picklist(notDoneReasons),
      reason: wishReasonSchema,
    }),
    /** It is a complaint in the form of a wish, and goes past those whom it is about. */
    v.object({ step: v.literal('mark_complaint') }),
  ]),
  errors: [
    'WISH_STEP_NOT_POSSIBLE',
    'WISH_NAMES_MONEY',
    'WISH_REOPENED_ALREADY',
    'DAY_IN_FUTURE',
    'DAY_IS_PAST',
  ],
})

/** Wishes near in time and place that may be the same, told apart or linked ones said. */
export const listSimilarWishes = defineEndpoint({
  name: 'listSimilarWishes',
  method: 'GET',
  path: '/v1/wishes/{wishId}/similar',
  action: 'wish.listSimilar',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  status: 200,
  output: v.object({ wishes: v.array(similarWishSchema) }),
  errors: [],
})

/** The same one told twice (this one ends, the other goes on), only linked, or another one. */
export const linkWish = defineEndpoint({
  ...step,
  name: 'linkWish',
  path: '/v1/wishes/{wishId}/link',
  action: 'wish.link',
  body: v.object({ other: idOf('wish'), how: v.picklist(['same', 'linked', 'apart']) }),
  errors: ['WISH_STEP_NOT_POSSIBLE', 'WISH_ELSEWHERE'],
})
