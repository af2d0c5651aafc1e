import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { awayKinds } from '../trip/away-as'
import { phoneSchema, tripCardSchema } from '../trip/schema'
import { memberCategories, memberStates, standings } from './member'

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** The path parameter of whatever is about one member. */
export const thisMemberSchema = v.object({ memberId: idOf('member') })

/** The branch that the page was about: a change that builds on an older version is refused. */
export const ofVersionSchema = v.object({ version: v.number() })

/** By what a branch narrows its list. */
export const memberFilters = ['at_home', 'away', 'no_phone', 'bound', 'not_bound', 'left'] as const
export type MemberFilter = (typeof memberFilters)[number]

/** What the roster may hold of somebody, beside name and branch. */
const rosterFields = {
  /** The county's own number for them. */
  memberNo: said(32),
  phone: phoneSchema,
  address: said(100),
  standing: v.picklist(standings, '请重新选'),
  category: v.picklist(memberCategories, '请重新选'),
  joinedOn: daySchema,
  unit: said(60),
  activityCardNo: said(32),
  registeredNationallyOn: daySchema,
}
export type RosterField = keyof typeof rosterFields

export const newMemberSchema = v.object({
  /** Made on the phone, so that a resend is known. */
  memberId: idOf('member'),
  orgId: idOf('org'),
  name: said(30),
  ...v.partial(v.object(rosterFields)).entries,
})
export type NewMember = v.InferOutput<typeof newMemberSchema>

/** What is corrected; `null` empties a field, what is left out stays. */
export const correctionSchema = v.object({
  ...ofVersionSchema.entries,
  name: v.optional(said(30)),
  memberNo: v.nullish(rosterFields.memberNo),
  phone: v.nullish(rosterFields.phone),
  address: v.nullish(rosterFields.address),
  standing: v.nullish(rosterFields.standing),
  category: v.nullish(rosterFields.category),
  joinedOn: v.nullish(rosterFields.joinedOn),
  unit: v.nullish(rosterFields.unit),
  activityCardNo: v.nullish(rosterFields.activityCardNo),
  registeredNationallyOn: v.nullish(rosterFields.registeredNationallyOn),
})
export type Correction = v.InferOutput<typeof correctionSchema>

/** A member in a list, as much of them as the reader may see. */
export const memberCardSchema = v.object({
  memberId: idOf('member'),
  version: v.number(),
  state: openEnum(memberStates),
  name: v.string(),
  orgId: idOf('org'),
  orgName: v.string(),
  memberNo: v.optional(v.string()),
  standing: v.optional(openEnum(standings)),
  category: v.optional(openEnum(memberCategories)),
  /** Masked. */
  phone: v.optional(v.string()),
  /** They typed it themselves, and nobody has called it yet: docs/rules.md#own-phone. */
  phoneTyped: v.optional(v.boolean()),
  /** Has an open trip. Absent for whoever may not know. */
  away: v.optional(v.boolean()),
  /** How that trip stands, as far as it is known; absent for whoever may not know. */
  awayAs: v.optional(openEnum(awayKinds)),
  /** Has bound a WeChat account. Absent for whoever may not know. */
  bound: v.optional(v.boolean()),
  /** A committee above keeps in touch with them, at their wish. */
  held: v.boolean(),
  /** A death is recorded; messages have stopped. */
  deathRecorded: v.optional(v.boolean()),
})
export type MemberCard = v.InferOutput<typeof memberCardSchema>

/** What can be opened at a tap, and how: `reveal` with a reason of the list, `explained` with a written one. */
const opensSchema = openEnum(['reveal', 'explained'])

/** What the reader may do with a member. */
export const memberSteps = [
  'correct',
  'change_own_phone',
  'transfer',
  'undo_transfer',
  'move',
  'set_discreet',
  'take_over',
  'hand_back',
  'issue_link_code',
  'record_death',
  'confirm_death',
  'reverse_death',
] as const
export type MemberStep = (typeof memberSteps)[number]

/** One member, as much of them as the reader may see. */
export const memberViewSchema = v.object({
  ...memberCardSchema.entries,
  joinedOn: v.optional(daySchema),
  unit: v.optional(v.string()),
  activityCardNo: v.optional(v.string()),
  registeredNationallyOn: v.optional(daySchema),
  /** That there is one, and nothing of it. */
  address: v.optional(v.string()),
  opens: v.object({ mobile: v.optional(opensSchema), homeAddress: v.optional(opensSchema) }),
  /** 不告诉来打听的人, and what staff then answer. */
  discreet: v.optional(v.boolean()),
  answerIfAsked: v.optional(v.string()),
  /** The committee that has taken over from the branch. */
  heldByName: v.optional(v.string()),
  death: v.optional(
    v.object({
      on: v.optional(daySchema),
      recordedAt: v.optional(instantSchema),
      confirmed: v.boolean(),
      /** The reader recorded it, so somebody else confirms. */
      recordedByReader: v.boolean(),
    }),
  ),
  /** The newest first; absent for whoever may not see trips. */
  trips: v.optional(v.array(tripCardSchema)),
  /** In whose column of the matrix the reader stands: docs/rules.md#who-sees-what. */
  viewer: v.string(),
  maySteps: v.array(openEnum(memberSteps)),
})
export type MemberView = v.InferOutput<typeof memberViewSchema>

/** Why a contact is opened, taken from the task at hand. */
export const revealReasons = ['trip', 'contact_due', 'sweep', 'call', 'visit', 'correction'] as const
export type RevealReason = (typeof revealReasons)[number]
export const revealFields = ['mobile', 'homeAddress'] as const

/** What was true of a member before a confirmed death, and doesn't come back with them. */
export const lostForGood = ['trip', 'account', 'role', 'delegation'] as const
/** The same of one whose transfer was written down by mistake: there was no trip, and roles stay with the account. */
export const lostByTransfer = ['account', 'delegation'] as const

export const explanationSchema = said(100)
