import * as v from 'valibot'
import { residenceSchema } from '../account/schema'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { phoneSchema } from '../trip/schema'
import {
  agreementWays,
  askerRelations,
  claimStates,
  mostHelpers,
  wishGroups,
  wishKinds,
  wishRatings,
  wishSources,
  wishStates,
} from './words'

export * from './card'
export * from './words'
export * from './view'

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

export const thisWishSchema = v.object({ wishId: idOf('wish') })

export const wishTextSchema = said(200)
/** The sentence that everybody may read; what it must not name, `problemOfSentence` says. */
export const publicSentenceSchema = said(60)
export const wishReasonSchema = said(200)
/** As many as are asked for one service. */
export const helpersSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(mostHelpers, `最多 ${mostHelpers} 个人`),
)
export const codeWordSchema = v.pipe(v.string(), v.regex(/^\S{2,8}$/, '暗号请用 2 到 8 个字'))

/** What somebody wishes, as it is told. */
export const wishFilingSchema = v.object({
  kind: v.picklist(wishKinds),
  text: wishTextSchema,
  group: v.picklist(wishGroups),
  residence: residenceSchema,
  /** Whom to ask for, and how to reach them; the worker alone sees it until somebody helps. */
  name: said(20),
  phone: phoneSchema,
  address: v.optional(said(100)),
  /** When it suits, evenings included. */
  times: v.optional(said(60)),
  /** Somebody may come to the door. Without it, things change hands at the station or with the worker. */
  mayVisit: v.boolean(),
  /** 不给本小区的人看. */
  hiddenFromCompound: v.boolean(),
  /** 这是投诉: it goes past those whom it is about, to the organisation above them. */
  isComplaint: v.optional(v.boolean()),
  /** Asked for somebody else, who knows of it. */
  onBehalf: v.optional(
    v.object({
      relation: v.picklist(askerRelations),
      consent: v.picklist(agreementWays),
      on: daySchema,
    }),
  ),
})
export type WishFiling = v.InferOutput<typeof wishFilingSchema>

/** How the asker agreed to the public sentence, told to the worker. */
export const agreementSchema = v.object({ how: v.picklist(['spoken', 'written']), on: daySchema })

export const ratingSchema = v.object({ stars: v.picklist(wishRatings), note: v.optional(said(100)) })

/** A wish in the list of those who answer for the place. */
export const wishInboxCardSchema = v.object({
  wishId: idOf('wish'),
  version: v.number(),
  state: openEnum(wishStates),
  kind: openEnum(wishKinds),
  group: openEnum(wishGroups),
  text: v.string(),
  name: v.string(),
  place: v.string(),
  source: openEnum(wishSources),
  isComplaint: v.boolean(),
  submittedAt: instantSchema,
  dueOn: v.optional(daySchema),
  overdueTimes: v.number(),
  /** It waits for a word of somebody who has no phone here: by a call. */
  callAsker: v.optional(v.boolean()),
})
export type WishInboxCard = v.InferOutput<typeof wishInboxCardSchema>

/** One's own wish in a list. */
export const ownWishCardSchema = v.object({
  wishId: idOf('wish'),
  version: v.number(),
  state: openEnum(wishStates),
  kind: openEnum(wishKinds),
  text: v.string(),
  submittedAt: instantSchema,
  /** The asker is asked for something now: to agree to the sentence, to complete, to confirm, to rate. */
  waitsForMe: v.boolean(),
})
export type OwnWishCard = v.InferOutput<typeof ownWishCardSchema>

/** One's own claim in a list. */
export const ownClaimCardSchema = v.object({
  claimId: idOf('claim'),
  wishId: idOf('wish'),
  state: openEnum(claimStates),
  wishState: openEnum(wishStates),
  kind: openEnum(wishKinds),
  sentence: v.string(),
  place: v.string(),
  claimedAt: instantSchema,
  dueOn: v.optional(daySchema),
  /** They help along with somebody who claimed it. */
  along: v.optional(v.boolean()),
  /** Of one that was taken away: what was said. */
  why: v.optional(v.string()),
})
export type OwnClaimCard = v.InferOutput<typeof ownClaimCardSchema>

/** Another wish that may be the same. */
export const similarWishSchema = v.object({
  wishId: idOf('wish'),
  version: v.number(),
  state: openEnum(wishStates),
  kind: openEnum(wishKinds),
  text: v.string(),
  /** The family name alone. */
  name: v.string(),
  place: v.string(),
  submittedAt: instantSchema,
  sameAsker: v.boolean(),
  linked: v.boolean(),
})
export type SimilarWish = v.InferOutput<typeof similarWishSchema>
