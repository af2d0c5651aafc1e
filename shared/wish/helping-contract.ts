import * as v from 'valibot'
import { townCodeSchema } from '../community/schema'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { ownClaimCardSchema, thisWishSchema, wishCardSchema, wishKinds, wishReasonSchema } from './schema'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }

/** The wishes of a compound, a community or a street. Exactly one of `placeId` and `townCode`. */
export const listWishes = defineEndpoint({
  name: 'listWishes',
  method: 'GET',
  path: '/v1/wishes',
  action: 'wish.list',
  delivery: 'online',
  version: 1,
  query: v.object({
    placeId: v.optional(idOf('place')),
    townCode: v.optional(townCodeSchema),
    kind: v.optional(v.picklist(wishKinds)),
    /** 新发布的 or 等得最久的 first, the newest unless said; or only those offered to the reader, the best first. */
    order: v.optional(v.picklist(['newest', 'longest', 'offered'])),
    ...page,
  }),
  status: 200,
  output: v.object({ wishes: v.array(wishCardSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** What the reader has claimed: what is to be done first, then what is over. */
export const listOwnClaims = defineEndpoint({
  name: 'listOwnClaims',
  method: 'GET',
  path: '/v1/wishes/claims',
  action: 'wish.listOwnClaims',
  delivery: 'online',
  version: 1,
  query: v.object(page),
  status: 200,
  output: v.object({
    claims: v.array(ownClaimCardSchema),
    cursor: v.optional(v.string()),
    /** How many they have in hand, and how many they may have. */
    open: v.number(),
    mayHave: v.number(),
  }),
  errors: [],
})

/** 我来帮忙. */
export const claimWish = defineEndpoint({
  name: 'claimWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}/claim',
  action: 'wish.claim',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  body: v.object({
    claimId: idOf('claim'),
    /** Not named to the asker: only for goods, which the worker passes on. */
    unnamed: v.optional(v.boolean()),
  }),
  status: 201,
  output: receiptSchema,
  errors: [
    'WISH_TAKEN',
    'HELPS_ALREADY',
    'WISH_STEP_NOT_POSSIBLE',
    'CLAIMS_FULL',
    'CLAIM_ID_TAKEN',
    'CLAIM_OF_OWN_WISH',
    'UNNAMED_ONLY_FOR_GOODS',
  ],
})

/** 我也来帮忙: along with the one who claimed it, as long as there are fewer than a service needs. */
export const joinWish = defineEndpoint({
  name: 'joinWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}/join',
  action: 'wish.join',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  body: v.object({ claimId: idOf('claim') }),
  status: 201,
  output: receiptSchema,
  errors: [
    'WISH_FULL',
    'HELPS_ALREADY',
    'WISH_STEP_NOT_POSSIBLE',
    'CLAIMS_FULL',
    'CLAIM_ID_TAKEN',
    'CLAIM_OF_OWN_WISH',
  ],
})

/** Who helps along can't come: without blame, before it is done. */
export const leaveWish = defineEndpoint({
  name: 'leaveWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}/leave',
  action: 'wish.leave',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  status: 200,
  output: receiptSchema,
  errors: ['WISH_STEP_NOT_POSSIBLE'],
})

/** What the one who claimed it says: 这次办不了, a week more, it is done. */
export const carryOutWish = defineEndpoint({
  name: 'carryOutWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}/carry-out',
  action: 'wish.carryOut',
  delivery: 'online',
  version: 1,
  params: thisWishSchema,
  body: v.variant('step', [
    v.object({ step: v.literal('hand_back') }),
    v.object({ step: v.literal('extend') }),
    v.object({ step: v.literal('fulfil'), note: v.optional(wishReasonSchema) }),
  ]),
  status: 200,
  output: receiptSchema,
  errors: ['WISH_STEP_NOT_POSSIBLE', 'CLAIM_EXTENDED_ALREADY'],
})
