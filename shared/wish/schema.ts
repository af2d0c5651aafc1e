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
  handOverPlaces,
  redirectTargets,
  verifiedBy,
  wishEventTypes,
  wishGroups,
  wishKinds,
  wishRatings,
  wishSides,
  wishSources,
  wishStates,
} from './words'

export * from './words'

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

export const thisWishSchema = v.object({ wishId: idOf('wish') })

export const wishTextSchema = said(200)
/** The sentence that everybody may read; what it must not name, `problemOfSentence` says. */
export const publicSentenceSchema = said(60)
export const wishReasonSchema = said(200)
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
  /** Since its first publication. */
  waitingDays: v.number(),
  /** Why it is offered to the reader: 就在您小区 · 会修水电. Empty when nothing speaks for them in particular. */
  why: v.optional(v.string()),
})
export type WishCard = v.InferOutput<typeof wishCardSchema>

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
})
export type OwnClaimCard = v.InferOutput<typeof ownClaimCardSchema>

/** At the door, or at the counter: what both hold. */
export const handOverSchema = v.object({
  where: openEnum(handOverPlaces),
  at: v.optional(instantSchema),
  /** The visitor; absent when they stay unnamed, which only goods allow that the worker passes on. */
  visitor: v.optional(v.string()),
  codeWord: v.optional(v.string()),
  workerName: v.string(),
  workerPhone: v.string(),
})

/** The two contacts of whom it is for that can be shown. */
export const wishContacts = ['mobile', 'homeAddress'] as const

/** What the asker, the claimant or the keeper may do now; other words may come. */
export const wishSteps = [
  'complete',
  'agree',
  'withdraw',
  'confirm',
  'reopen',
  'rate',
  'stop_visits',
  'claim',
  'hand_back',
  'extend',
  'fulfil',
  'return',
  'verify',
  'publish',
  'arrange',
  'revoke',
  'suspend',
  'resume',
  'confirm_on_paper',
  'redirect',
  'follow_up',
  'take_down',
  'close_not_done',
  'mark_complaint',
  'link',
] as const
export type WishStep = (typeof wishSteps)[number]

/** One wish, as much of it as the reader may see. Whoever only browses gets `card` and what they may do. */
export const wishViewSchema = v.object({
  wishId: idOf('wish'),
  version: v.number(),
  state: openEnum(wishStates),
  side: openEnum(['asker', 'claimant', 'keeper', 'other']),
  /** Present from its first publication on. */
  card: v.optional(wishCardSchema),
  maySteps: v.array(openEnum(wishSteps)),
  /** To the asker, the claimant and the keeper; of a minor's wish the claimant gets no more than this. */
  text: v.optional(v.string()),
  kind: openEnum(wishKinds),
  times: v.optional(v.string()),
  mayVisit: v.optional(v.boolean()),
  dueOn: v.optional(daySchema),
  /** To the asker and the keeper. */
  asked: v.optional(
    v.object({
      group: openEnum(wishGroups),
      name: v.string(),
      /** Masked. */
      phone: v.optional(v.string()),
      address: v.optional(v.string()),
      residence: residenceSchema,
      /** 海棠社区 海棠花园 */
      place: v.string(),
      hiddenFromCompound: v.boolean(),
      isComplaint: v.boolean(),
      source: openEnum(wishSources),
      onBehalf: v.optional(
        v.object({ relation: openEnum(askerRelations), consent: openEnum(agreementWays), on: daySchema }),
      ),
      submittedAt: instantSchema,
    }),
  ),
  /** Which contacts the reader may ask for. */
  mayReveal: v.array(openEnum(wishContacts)),
  returnReason: v.optional(v.string()),
  verified: v.optional(v.object({ how: openEnum(verifiedBy), at: instantSchema })),
  /** What is to be published, and whether the asker has agreed to it. */
  sentence: v.optional(
    v.object({
      text: v.string(),
      agreed: v.optional(v.object({ how: openEnum(agreementWays), on: daySchema })),
    }),
  ),
  claim: v.optional(
    v.object({
      claimId: idOf('claim'),
      /** To the keeper, and to the asker unless they stay unnamed. */
      claimant: v.optional(v.string()),
      claimedAt: instantSchema,
      dueOn: v.optional(daySchema),
      extended: v.boolean(),
      contactOpened: v.boolean(),
      handOver: v.optional(handOverSchema),
    }),
  ),
  fulfilled: v.optional(v.object({ at: instantSchema, note: v.optional(v.string()) })),
  confirmed: v.optional(
    v.object({ by: openEnum(['asker', 'keeper']), at: instantSchema, paperOn: v.optional(daySchema) }),
  ),
  rating: v.optional(v.object({ stars: openEnum(wishRatings), note: v.optional(v.string()) })),
  /** Of one that has ended without coming true: why. */
  endReason: v.optional(v.string()),
  redirected: v.optional(
    v.object({
      to: openEnum(redirectTargets),
      /** Who follows it up, by name and number. */
      who: v.string(),
      phone: v.string(),
      by: daySchema,
      note: v.optional(v.string()),
    }),
  ),
  mergedInto: v.optional(idOf('wish')),
  linked: v.array(idOf('wish')),
  /** The organisation that answers for it, and its number to call. */
  responsible: v.optional(v.object({ name: v.string(), phone: v.optional(v.string()) })),
  /** To the asker and the keeper; newest first. */
  timeline: v.array(
    v.object({ at: instantSchema, type: openEnum(wishEventTypes), side: openEnum(wishSides) }),
  ),
  /** To the asker: who has looked at name and number, newest first. */
  looks: v.optional(
    v.array(
      v.object({ at: instantSchema, by: v.string(), field: openEnum(wishContacts), reason: v.string() }),
    ),
  ),
})
export type WishView = v.InferOutput<typeof wishViewSchema>

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
