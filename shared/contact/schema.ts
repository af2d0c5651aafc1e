import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'

/** 电话 / 视频 / 走访 / 微信 / 其他. */
export const contactWays = ['phone', 'video', 'visit', 'wechat', 'other'] as const
export type ContactWay = (typeof contactWays)[number]

export const contactWayWords: Record<ContactWay, string> = {
  phone: '电话',
  video: '视频',
  visit: '走访',
  wechat: '微信',
  other: '其他',
}

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** What somebody writes down of a contact with a member. */
export const contactNoteSchema = v.object({
  on: daySchema,
  how: v.picklist(contactWays, '请选怎么联系的'),
  topic: v.optional(said(200)),
  /** 发现的困难. */
  difficulty: v.optional(said(200)),
  /** 后续怎么办. */
  followUp: v.optional(said(200)),
})

/** A contact as it is kept. */
export const contactEntrySchema = v.object({
  contactId: idOf('contact'),
  memberId: idOf('member'),
  countyId: idOf('county'),
  version: v.number(),
  /** The organisation that was in touch, and what it was called then. */
  orgId: idOf('org'),
  orgName: v.string(),
  ...contactNoteSchema.entries,
  recordedAt: instantSchema,
})
export type ContactEntry = v.InferOutput<typeof contactEntrySchema>

/** A contact as much as the reader may see: who may not read notes gets none. */
export const contactViewSchema = v.object({
  contactId: idOf('contact'),
  on: daySchema,
  how: openEnum(contactWays),
  orgName: v.string(),
  topic: v.optional(v.string()),
  difficulty: v.optional(v.string()),
  followUp: v.optional(v.string()),
})
export type ContactView = v.InferOutput<typeof contactViewSchema>
