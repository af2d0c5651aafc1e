import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { daySchema, instantSchema } from '../time'
import { pointsBooks, pointsEntrySchema } from './schema'

const reason = v.pipe(v.string(), v.maxLength(60, '最多写 60 个字'), v.regex(/\S/, '请写原因'))

/** 我的积分: one's own, in the book of whom one acts as. There is no way to ask for anybody else's. */
export const readOwnPoints = defineEndpoint({
  name: 'readOwnPoints',
  method: 'GET',
  path: '/v1/points',
  action: 'points.readOwn',
  delivery: 'online',
  version: 1,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({
    book: openEnum(pointsBooks),
    /** Absent: they take no part. */
    takesPartSince: v.optional(instantSchema),
    /** The sum of all entries, however many of them are on this page. */
    balance: v.number(),
    /** By the day of the act, the newest first. */
    entries: v.array(pointsEntrySchema),
    /** What counts, in words; with the day from which each version holds, the newest first. */
    rules: v.array(v.object({ from: daySchema, lines: v.array(v.string()) })),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/** Takes part from now on, or no longer. Nothing depends on it, and nobody else is told. */
export const choosePoints = defineEndpoint({
  name: 'choosePoints',
  method: 'POST',
  path: '/v1/points/choice',
  action: 'points.choose',
  delivery: 'online',
  version: 1,
  body: v.object({ takesPart: v.boolean() }),
  status: 200,
  output: receiptSchema,
  errors: [],
})

/**
 * Whoever answers for the place says that something they confirmed counts for no points, and why: the person reads it.
 * The receipt is the same whether there were any, so it tells nobody who takes part.
 */
export const reversePoints = defineEndpoint({
  name: 'reversePoints',
  method: 'POST',
  path: '/v1/points/reversals',
  action: 'points.reverse',
  delivery: 'online',
  version: 1,
  body: v.variant('of', [
    v.object({
      of: v.literal('shift'),
      shiftId: idOf('shift'),
      memberId: idOf('member'),
      /** Of a standing post: which day. */
      on: v.optional(daySchema),
      reason,
    }),
    v.object({
      of: v.literal('wish'),
      wishId: idOf('wish'),
      /** Of several who helped: whose; absent: of who claimed it. */
      memberId: v.optional(idOf('member')),
      reason,
    }),
  ]),
  status: 200,
  output: receiptSchema,
  errors: ['ACT_NOT_CONFIRMED'],
})
