import * as v from 'valibot'
import { residenceSchema } from '../account/schema'
import { idOf } from '../ids'
import { sealedSchema } from '../sealed'
import { daySchema, instantSchema } from '../time'
import {
  agreementWays,
  askerRelations,
  claimStates,
  handOverPlaces,
  notDoneReasons,
  redirectTargets,
  verifiedBy,
  wishEventTypes,
  wishGroups,
  wishKinds,
  wishRatings,
  wishSources,
  type WishState,
} from './words'

const agreement = v.object({ how: v.picklist(agreementWays), on: daySchema })

/** What was told, and whom it is about: nothing of it is public. */
const askedSchema = v.object({
  kind: v.picklist(wishKinds),
  text: v.string(),
  group: v.picklist(wishGroups),
  residence: residenceSchema,
  /** As the places were called then. */
  communityName: v.string(),
  compoundName: v.optional(v.string()),
  /** Of the community: in which street's list it stands. */
  townCode: v.optional(v.string()),
  name: v.string(),
  phone: v.optional(sealedSchema),
  /** A keyed digest of the number, by which two wishes of one household are seen. */
  phoneKey: v.optional(v.string()),
  address: v.optional(sealedSchema),
  times: v.optional(v.string()),
  mayVisit: v.boolean(),
  hiddenFromCompound: v.boolean(),
  source: v.picklist(wishSources),
  /** The phone on which it was told; a paper card has none. */
  accountId: v.optional(idOf('account')),
  /** Of the asker, when they are a member, or of whom it was asked for under a delegation: whom to write to. */
  memberId: v.optional(idOf('member')),
  /** Of the asker, when they are a member from elsewhere: whom to write to. */
  inflowId: v.optional(idOf('inflow')),
  /** How many people a service needs, the one who claims it among them; absent: one. */
  helpers: v.optional(v.number()),
  /** Who typed it in under that delegation. */
  filedBy: v.optional(idOf('account')),
  onBehalf: v.optional(
    v.object({ relation: v.picklist(askerRelations), consent: v.picklist(agreementWays), on: daySchema }),
  ),
  /** Of a paper card: how its being typed in was agreed to. */
  consent: v.optional(agreement),
  submittedAt: instantSchema,
})
export type Asked = v.InferOutput<typeof askedSchema>

/** The public sentence: written by the worker, published with the asker's consent alone. */
const sentenceSchema = v.object({ text: v.string(), agreed: v.optional(agreement) })
const verifiedSchema = v.object({ how: v.picklist(verifiedBy), at: instantSchema })
/** What a published one has. */
const publicSchema = v.object({
  verified: verifiedSchema,
  sentence: v.object({ text: v.string(), agreed: agreement }),
  publishedAt: instantSchema,
  /** Since its first publication it waits. */
  firstPublishedAt: instantSchema,
})
export type PublicPart = v.InferOutput<typeof publicSchema>

const handOver = v.object({
  where: v.picklist(handOverPlaces),
  at: v.optional(instantSchema),
  visitor: v.optional(v.string()),
  codeWord: v.optional(v.string()),
  workerName: v.string(),
  workerPhone: v.string(),
})
export type HandOver = v.InferOutput<typeof handOver>

/** Somebody helps. One row each; a claim that is handed back leaves its row, and the same person may claim again. */
export const claimSchema = v.object({
  claimId: idOf('claim'),
  memberId: idOf('member'),
  accountId: idOf('account'),
  name: v.string(),
  unnamed: v.boolean(),
  at: instantSchema,
  extended: v.boolean(),
  /** The worker has opened name and number of whom it is for. */
  contactOpened: v.boolean(),
  handOver: v.optional(handOver),
})
export type Claim = v.InferOutput<typeof claimSchema>

/** Somebody who helps along with the one who claimed it: they come and go with them, and reach nobody by themselves. */
const joinedSchema = v.object({
  claimId: idOf('claim'),
  memberId: idOf('member'),
  accountId: idOf('account'),
  name: v.string(),
  at: instantSchema,
})
export type Joined = v.InferOutput<typeof joinedSchema>

/** A claim as its row has it. */
export const claimRowSchema = v.object({
  ...claimSchema.entries,
  /** Of one who helps along. */
  along: v.optional(v.boolean()),
  wishId: idOf('wish'),
  countyId: idOf('county'),
  state: v.picklist(claimStates),
  endedAt: v.optional(instantSchema),
  /** Of one that was taken away: what was said. */
  why: v.optional(v.string()),
})
export type ClaimRow = v.InferOutput<typeof claimRowSchema>

const facts = {
  wishId: idOf('wish'),
  countyId: idOf('county'),
  version: v.number(),
  asked: askedSchema,
  /** It was taken up again once, which is everybody's right once. */
  reopened: v.optional(v.boolean()),
  /** It goes past those whom it is about, to the organisation above. */
  complaint: v.optional(v.boolean()),
  linked: v.optional(v.array(idOf('wish'))),
  /** Looked at by a person: another wish. */
  apart: v.optional(v.array(idOf('wish'))),
  /** What was said when it was returned, reopened, taken down and the like; the latest last. */
  reasons: v.optional(
    v.array(v.object({ type: v.picklist(wishEventTypes), at: instantSchema, text: v.string() })),
  ),
  /** Whoever asked has been erased: what stood here of them is gone, and nothing of it goes on. */
  erased: v.optional(v.boolean()),
}
/** It waits for somebody until a day; each time that day passes in silence is counted. */
const waiting = { ...facts, dueOn: daySchema, overdueTimes: v.number() }
const open = { ...waiting, public: publicSchema }
/** Who helps along, in the order in which they came; only as many as it needs beside the one who claimed it. */
const helped = { ...open, claim: claimSchema, joined: v.optional(v.array(joinedSchema)) }
const fulfilment = v.object({ at: instantSchema, note: v.optional(v.string()) })
const confirmation = v.object({
  by: v.picklist(['asker', 'keeper']),
  at: instantSchema,
  paperOn: v.optional(daySchema),
})
const come = { ...helped, fulfilled: v.optional(fulfilment), confirmed: confirmation }
const rating = v.object({ stars: v.picklist(wishRatings), note: v.optional(v.string()) })
/** It may have been published before. */
const ended = { ...facts, public: v.optional(publicSchema), closedOn: daySchema }

/** A wish by its state. docs/rules.md#wishes */
export const wishSchema = v.variant('state', [
  v.object({ state: v.literal('submitted'), ...waiting }),
  v.object({ state: v.literal('returned'), ...waiting, returnReason: v.string() }),
  v.object({
    state: v.literal('verifying'),
    ...waiting,
    verified: verifiedSchema,
    sentence: sentenceSchema,
    firstPublishedAt: v.optional(instantSchema),
  }),
  v.object({ state: v.literal('published'), ...open }),
  v.object({ state: v.literal('claimed'), ...helped }),
  v.object({ state: v.literal('fulfilling'), ...helped }),
  v.object({ state: v.literal('suspended'), ...helped, endReason: v.string() }),
  v.object({ state: v.literal('fulfilled'), ...helped, fulfilled: fulfilment }),
  v.object({ state: v.literal('confirmed'), ...come }),
  v.object({ state: v.literal('rated'), ...come, rating }),
  v.object({
    state: v.literal('archived'),
    ...ended,
    confirmed: v.optional(confirmation),
    rating: v.optional(rating),
    endReason: v.optional(v.string()),
  }),
  v.object({ state: v.literal('withdrawn'), ...ended }),
  v.object({
    state: v.literal('redirected'),
    ...waiting,
    public: v.optional(publicSchema),
    redirected: v.object({
      to: v.picklist(redirectTargets),
      who: v.string(),
      phone: v.string(),
      by: daySchema,
      note: v.optional(v.string()),
    }),
  }),
  v.object({ state: v.literal('taken_down'), ...ended, endReason: v.string() }),
  v.object({ state: v.literal('expired'), ...waiting, public: publicSchema }),
  v.object({
    state: v.literal('not_done'),
    ...ended,
    endReason: v.string(),
    notDone: v.optional(v.picklist(notDoneReasons)),
  }),
  v.object({ state: v.literal('merged'), ...ended, mergedInto: idOf('wish') }),
])
export type Wish = v.InferOutput<typeof wishSchema>
/** One in one of these states. */
export type WishIn<S extends WishState> = Extract<Wish, { state: S }>

/** Somebody helps with it now: then it has its one live claim. */
export type HelpedWish = WishIn<'claimed' | 'fulfilling' | 'suspended' | 'fulfilled'>
export const isHelped = (wish: Wish): wish is HelpedWish =>
  wish.state === 'claimed' ||
  wish.state === 'fulfilling' ||
  wish.state === 'suspended' ||
  wish.state === 'fulfilled'

/** How many more may help along with the one who claimed it. */
export const openSlots = (wish: Wish): number =>
  isHelped(wish) ? Math.max(0, (wish.asked.helpers ?? 1) - 1 - (wish.joined?.length ?? 0)) : 0

/** It stands in the public list, to be claimed. */
export const isOffered = (wish: Wish): wish is WishIn<'published'> => wish.state === 'published'

const over: readonly WishState[] = [
  'confirmed',
  'rated',
  'archived',
  'withdrawn',
  'taken_down',
  'not_done',
  'merged',
]
/** Nobody has to do anything for it any longer. */
export const isOver = ({ state }: Pick<Wish, 'state'>): boolean => over.includes(state)
