import * as v from 'valibot'
import { residenceSchema } from '../account/schema'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { wishCardSchema } from './card'
import {
  agreementWays,
  askerRelations,
  handOverPlaces,
  notDoneReasons,
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
  'join',
  'leave',
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
  side: openEnum(['asker', 'claimant', 'joined', 'keeper', 'other']),
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
  /** Its card may be sent to anybody. */
  mayHandOn: v.optional(v.boolean()),
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
  /** To the asker, the claimant and the keeper: who helps along, in the order in which they came. */
  joined: v.optional(v.array(v.object({ name: v.string(), at: instantSchema }))),
  fulfilled: v.optional(v.object({ at: instantSchema, note: v.optional(v.string()) })),
  confirmed: v.optional(
    v.object({ by: openEnum(['asker', 'keeper']), at: instantSchema, paperOn: v.optional(daySchema) }),
  ),
  rating: v.optional(v.object({ stars: openEnum(wishRatings), note: v.optional(v.string()) })),
  /** Of one that has ended without coming true: why. */
  endReason: v.optional(v.string()),
  /** The same, as the keeper chose it. */
  notDone: v.optional(openEnum(notDoneReasons)),
  /** Of one that was taken up again: what the asker wasn't content with. */
  reopenReason: v.optional(v.string()),
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
    v.object({
      ...{ at: instantSchema, type: openEnum(wishEventTypes), side: openEnum(wishSides) },
      /** What was said to it. */
      reason: v.optional(v.string()),
    }),
  ),
  /** To the asker: who has looked at name and number, newest first. */
  looks: v.optional(
    v.array(
      v.object({ at: instantSchema, by: v.string(), field: openEnum(wishContacts), reason: v.string() }),
    ),
  ),
})
export type WishView = v.InferOutput<typeof wishViewSchema>
