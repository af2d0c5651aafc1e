import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { personIdSchema } from './person'

/** 电话 / 视频 / 走访 / 微信 / 见面 / 信件 / 其他. */
export const contactWays = ['phone', 'video', 'visit', 'wechat', 'met', 'letter', 'other'] as const
export type ContactWay = (typeof contactWays)[number]

export const contactWayWords: Record<ContactWay, string> = {
  phone: '电话',
  video: '视频',
  visit: '走访',
  wechat: '微信',
  met: '见面',
  letter: '信件',
  other: '其他',
}

/** What was spoken of, in chosen words; whatever else there was stands in the text. */
export const contactTopics = [
  'safe',
  'health',
  'life',
  'work',
  'family',
  'study',
  'activity',
  'dues',
  'return',
  'festival',
] as const
export type ContactTopic = (typeof contactTopics)[number]

export const contactTopicWords: Record<ContactTopic, string> = {
  safe: '平安',
  health: '身体',
  life: '生活',
  work: '工作',
  family: '家里的事',
  study: '学习',
  activity: '支部活动',
  dues: '党费',
  return: '回来的打算',
  festival: '节日问候',
}

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** What somebody writes down of a contact with a member. */
export const contactNoteSchema = v.object({
  on: daySchema,
  how: v.picklist(contactWays, '请选怎么联系的'),
  topics: v.optional(
    v.pipe(v.array(v.picklist(contactTopics, '请重新选')), v.maxLength(contactTopics.length)),
  ),
  topic: v.optional(said(500)),
  /** 发现的困难. */
  difficulty: v.optional(said(500)),
  /** 后续怎么办. */
  followUp: v.optional(said(200)),
  /** By when: it stands in 今日 until somebody ticks it off. */
  followUpOn: v.optional(daySchema),
})
export type ContactNote = v.InferOutput<typeof contactNoteSchema>

/** Names an entry: its day is part of its key, and never changes. */
export const thisEntrySchema = v.object({ contactId: idOf('contact'), on: daySchema })

export const strikeReasonSchema = said(100)

/** A contact as it was written down. Nothing of it is ever changed: docs/rules.md#contact-log. */
export const contactEntrySchema = v.object({
  contactId: idOf('contact'),
  memberId: personIdSchema,
  countyId: idOf('county'),
  version: v.number(),
  /** The organisation that was in touch, and what it was called then. */
  orgId: idOf('org'),
  orgName: v.string(),
  /**
   * The branch at that time, in whose sheets it stands: the member's own, or here the one that somebody from elsewhere
   * takes part in. Absent: the organisation that was in touch.
   */
  branchOrgId: v.optional(idOf('org')),
  /** Absent unless a station's host was in touch. */
  stationId: v.optional(idOf('station')),
  /** Absent unless a branch that they were placed in was in touch, whose member they aren't. */
  hostOrgId: v.optional(idOf('org')),
  /** Who was in touch, as far as they are a member themselves. */
  byMemberId: v.optional(idOf('member')),
  ...contactNoteSchema.entries,
  /** The entry that this one puts right. */
  corrects: v.optional(idOf('contact')),
  recordedAt: instantSchema,
})
export type ContactEntry = v.InferOutput<typeof contactEntrySchema>

/** An entry was wrong: it stays, struck out, with the reason. */
export const contactStrikeSchema = v.object({
  at: instantSchema,
  by: idOf('account'),
  reason: v.string(),
  /** The entry that takes its place. */
  correctedBy: v.optional(idOf('contact')),
})
export type ContactStrike = v.InferOutput<typeof contactStrikeSchema>

/** What was to follow has been done. */
export const contactDoneSchema = v.object({ at: instantSchema, by: idOf('account') })

/** An entry with what was put beside it since. */
export interface KeptContact {
  entry: ContactEntry
  struck?: ContactStrike
  done?: v.InferOutput<typeof contactDoneSchema>
}

/** What the reader may do with an entry. */
export const contactSteps = ['strike', 'correct', 'tick'] as const
export type ContactStep = (typeof contactSteps)[number]

/** A contact as much as the reader may see: who may not read notes gets none. */
export const contactViewSchema = v.object({
  contactId: idOf('contact'),
  on: daySchema,
  how: openEnum(contactWays),
  orgName: v.string(),
  /** By which a sheet's figure is traced to it. */
  no: v.optional(v.string()),
  byName: v.optional(v.string()),
  topics: v.optional(v.array(openEnum(contactTopics))),
  topic: v.optional(v.string()),
  difficulty: v.optional(v.string()),
  followUp: v.optional(v.string()),
  followUpOn: v.optional(daySchema),
  followUpDone: v.optional(v.boolean()),
  /** Struck out: why, for whoever may read notes; and whether a later entry puts it right. */
  struck: v.optional(v.object({ reason: v.optional(v.string()), corrected: v.boolean() })),
  maySteps: v.optional(v.array(openEnum(contactSteps))),
})
export type ContactView = v.InferOutput<typeof contactViewSchema>

/** Something that was to follow, until it is ticked off. */
export const followUpSchema = v.object({
  contactId: idOf('contact'),
  memberId: personIdSchema,
  memberName: v.string(),
  on: daySchema,
  followUp: v.optional(v.string()),
  followUpOn: daySchema,
})
export type FollowUp = v.InferOutput<typeof followUpSchema>
