import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { daySchema, instantSchema } from '../time'
import { phoneSchema } from '../trip/schema'
import { memberCategories, wishForms } from './member'
import {
  correctionSchema,
  lostByTransfer,
  lostForGood,
  memberCardSchema,
  memberFilters,
  memberViewSchema,
  newMemberSchema,
  ofVersionSchema,
  thisMemberSchema,
} from './schema'

/** What the commands on one member share. None of them waits in a phone's outbox: they carry what is personal. */
const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  params: thisMemberSchema,
  status: 200,
  output: receiptSchema,
} as const

/** The roster of one branch, or those whom a committee keeps in touch with. Some fifty, so in one page. */
export const listMembers = defineEndpoint({
  name: 'listMembers',
  method: 'GET',
  path: '/v1/members',
  action: 'member.list',
  delivery: 'online',
  version: 1,
  query: v.object({
    orgId: idOf('org'),
    /** Any part of the name. */
    name: v.optional(v.pipe(v.string(), v.maxLength(30))),
    state: v.optional(v.picklist(memberFilters)),
    category: v.optional(v.picklist(memberCategories)),
  }),
  status: 200,
  /** `total`: of how many the list was narrowed. */
  output: v.object({ members: v.array(memberCardSchema), total: v.number() }),
  errors: [],
})

export const readMember = defineEndpoint({
  name: 'readMember',
  method: 'GET',
  path: '/v1/members/{memberId}',
  action: 'member.read',
  delivery: 'online',
  version: 1,
  params: thisMemberSchema,
  status: 200,
  output: memberViewSchema,
  errors: [],
})

export const addMember = defineEndpoint({
  name: 'addMember',
  method: 'POST',
  path: '/v1/members',
  action: 'member.add',
  delivery: 'online',
  version: 1,
  body: newMemberSchema,
  status: 201,
  output: receiptSchema,
  errors: ['MEMBER_ID_TAKEN', 'MEMBER_NO_TAKEN', 'ORG_TAKES_NO_MEMBERS', 'JOINED_IN_FUTURE'],
})

/** The roster is put right. The fact that is left behind names the fields, never what stood in them. */
export const correctMember = defineEndpoint({
  ...step,
  name: 'correctMember',
  path: '/v1/members/{memberId}/correct',
  action: 'member.correct',
  body: correctionSchema,
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'MEMBER_NO_TAKEN', 'JOINED_IN_FUTURE'],
})

/**
 * The member's own new number: by the code of WeChat's button, which vouches for it, or typed. The branch is told, and
 * of a typed one that nobody has made sure of it. docs/rules.md#own-phone.
 */
export const changeOwnPhone = defineEndpoint({
  ...step,
  name: 'changeOwnPhone',
  path: '/v1/members/{memberId}/own-phone',
  action: 'member.changeOwnPhone',
  /** One of the two; the code is good once, for five minutes. */
  body: v.object({
    phoneCode: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(256))),
    phone: v.optional(phoneSchema),
  }),
  phoneOnly: true,
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'PHONE_NEEDED', 'PHONE_CODE_INVALID', 'WECHAT_UNAVAILABLE'],
})

/** 组织关系转出, done in the national system and written down here. */
export const transferMember = defineEndpoint({
  ...step,
  name: 'transferMember',
  path: '/v1/members/{memberId}/transfer',
  action: 'member.transfer',
  body: v.object({ ...ofVersionSchema.entries, on: daySchema }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'DAY_IN_FUTURE'],
})

/** The transfer was written down by mistake, thirty days ago at most. */
export const undoTransfer = defineEndpoint({
  ...step,
  name: 'undoTransfer',
  path: '/v1/members/{memberId}/transfer/undo',
  action: 'member.undoTransfer',
  output: v.object({
    ...receiptSchema.entries,
    /** What ended with the transfer and stays ended. */
    lost: v.array(openEnum(lostByTransfer)),
  }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'TRANSFER_TOO_LONG_AGO', 'ORG_TAKES_NO_MEMBERS'],
})

/** To another branch of the county, done in the national system and written down here by whoever is above both. */
export const moveMember = defineEndpoint({
  ...step,
  name: 'moveMember',
  path: '/v1/members/{memberId}/move',
  action: 'member.move',
  body: v.object({ ...ofVersionSchema.entries, toOrgId: idOf('org'), doneNationallyOn: daySchema }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'MEMBER_THERE_ALREADY', 'ORG_TAKES_NO_MEMBERS', 'DAY_IN_FUTURE'],
})

/** 不告诉来打听的人, on or off: by the member, or by staff at their wish. */
export const setDiscreet = defineEndpoint({
  ...step,
  name: 'setDiscreet',
  path: '/v1/members/{memberId}/discreet',
  action: 'member.setDiscreet',
  body: v.object({ discreet: v.boolean() }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE'],
})

/** A committee above takes over from the branch, at the member's wish. */
export const takeOver = defineEndpoint({
  ...step,
  name: 'takeOver',
  path: '/v1/members/{memberId}/take-over',
  action: 'member.takeOver',
  body: v.object({ wish: v.picklist(wishForms, '请选本人是怎么说的') }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE'],
})

export const handBack = defineEndpoint({
  ...step,
  name: 'handBack',
  path: '/v1/members/{memberId}/hand-back',
  action: 'member.handBack',
  errors: ['MEMBER_STEP_NOT_POSSIBLE'],
})

/** From here on nothing is sent to the member, and nobody is asked to call them. */
export const recordDeath = defineEndpoint({
  ...step,
  name: 'recordDeath',
  path: '/v1/members/{memberId}/death',
  action: 'member.recordDeath',
  body: v.object({ on: v.optional(daySchema) }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'DAY_IN_FUTURE'],
})

/** By somebody else than the one who recorded it. */
export const confirmDeath = defineEndpoint({
  ...step,
  name: 'confirmDeath',
  path: '/v1/members/{memberId}/death/confirm',
  action: 'member.confirmDeath',
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'SECOND_PERSON_NEEDED'],
})

/** Of the branch's members, whom a community meant; by somebody else than the one who told of it. */
export const confirmReportedDeath = defineEndpoint({
  ...step,
  name: 'confirmReportedDeath',
  path: '/v1/members/{memberId}/death/confirm-reported',
  action: 'member.confirmDeath',
  body: v.object({ reportId: idOf('deathReport') }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE', 'SECOND_PERSON_NEEDED', 'DAY_IN_FUTURE'],
})

export const reverseDeath = defineEndpoint({
  ...step,
  name: 'reverseDeath',
  path: '/v1/members/{memberId}/death/reverse',
  action: 'member.reverseDeath',
  output: v.object({
    ...receiptSchema.entries,
    /** What stays ended, and is begun anew by hand. */
    lost: v.array(openEnum(lostForGood)),
  }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE'],
})

/** A one-time code, spoken or printed, that binds a WeChat account without a phone number. The last one counts. */
export const issueLinkCode = defineEndpoint({
  ...step,
  name: 'issueLinkCode',
  path: '/v1/members/{memberId}/link-code',
  action: 'member.issueLinkCode',
  output: v.object({
    /** Four and four characters. Shown once, kept nowhere. */
    code: v.string(),
    expiresAt: instantSchema,
  }),
  errors: ['MEMBER_STEP_NOT_POSSIBLE'],
})
