import * as v from 'valibot'
import { idOf } from '../ids'
import { sealedSchema } from '../sealed'
import { daySchema, instantSchema } from '../time'

/** Full or probationary: docs/rules.md#members. */
export const standings = ['full', 'probationary'] as const
/** 离退休 / 高校毕业生 / 在职 / 其他: docs/rules.md#members. */
export const memberCategories = ['retired', 'graduate', 'employed', 'other'] as const

/** A member may be away from the roster of a branch for good, in one of these ways. */
export const memberStates = ['active', 'transferred', 'deceased'] as const
export type MemberState = (typeof memberStates)[number]

/** How a member said what they wish. */
export const wishForms = ['spoken', 'written', 'message'] as const
export type WishForm = (typeof wishForms)[number]

const deathSchema = v.object({
  on: v.optional(daySchema),
  recordedAt: v.optional(instantSchema),
  recordedBy: idOf('account'),
  /** A second person has confirmed it. Until then messages and cards are only held back. */
  confirmedBy: v.optional(idOf('account')),
  confirmedAt: v.optional(instantSchema),
})

/** A member as the roster knows them: docs/rules.md#members. */
export const memberSchema = v.object({
  memberId: idOf('member'),
  countyId: idOf('county'),
  version: v.number(),
  state: v.picklist(memberStates),
  /** The branch that holds the formal affiliation. */
  orgId: idOf('org'),
  name: v.string(),
  /** The county's own number for them. */
  memberNo: v.optional(v.string()),
  phone: v.optional(sealedSchema),
  /** A keyed digest of the number, by which it is found. */
  phoneKey: v.optional(v.string()),
  /** They typed it themselves, and nobody has made sure of it: docs/rules.md#own-phone. */
  phoneTyped: v.optional(v.boolean()),
  address: v.optional(sealedSchema),
  /** A keyed digest of it, by which the same address is known again when a sheet brings it. */
  addressKey: v.optional(v.string()),
  standing: v.optional(v.picklist(standings)),
  category: v.optional(v.picklist(memberCategories)),
  /** 入党时间, the day on which the branch's meeting admitted them. */
  joinedOn: v.optional(daySchema),
  /** Where they work, study, or worked. */
  unit: v.optional(v.string()),
  activityCardNo: v.optional(v.string()),
  registeredNationallyOn: v.optional(daySchema),
  /** 不告诉来打听的人. */
  discreet: v.optional(v.boolean()),
  /** A committee above has taken over from the branch, at the member's wish. */
  heldBy: v.optional(idOf('org')),
  /** How they said so. */
  heldWish: v.optional(v.picklist(wishForms)),
  /** 组织关系转出, as the national system has it. */
  transferredOn: v.optional(daySchema),
  /** When that was written down here, from which day on it may be undone for a time. */
  transferRecordedOn: v.optional(daySchema),
  /** Since when this branch has them, by a move within the county that the national system has. */
  movedOn: v.optional(daySchema),
  death: v.optional(deathSchema),
  /** Since they left, their contacts have been removed here and wherever else they lay. */
  strippedOn: v.optional(daySchema),
  /** They asked that number and address be removed; only they themselves give one again. */
  contactsErasedAt: v.optional(instantSchema),
})
export type Member = v.InferOutput<typeof memberSchema>
