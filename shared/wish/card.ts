import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'
import { wishKinds } from './words'

/** A wish as everybody of the county may read it. Nothing else of it is kept where the public list is read. */
export const wishCardSchema = v.object({
  wishId: idOf('wish'),
  kind: openEnum(wishKinds),
  /** 老人 or 居民. */
  group: openEnum(['elder', 'resident']),
  sentence: v.string(),
  /** 海棠花园, or the community for who doesn't want to be seen by the neighbours. */
  place: v.string(),
  publishedAt: instantSchema,
  /** How many people a service needs, when more than one, and how many of them nobody is yet: 还差 2 人. */
  helpers: v.optional(v.number()),
  missing: v.optional(v.number()),
  /** Since its first publication. */
  waitingDays: v.number(),
  /** Why it is offered to the reader: 就在您小区 · 会修水电. Empty when nothing speaks for them in particular. */
  why: v.optional(v.string()),
})
export type WishCard = v.InferOutput<typeof wishCardSchema>
