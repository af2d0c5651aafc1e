import * as v from 'valibot'
import { instantSchema } from '../time'

/** What somebody in service can do, as the lists of such places have it: docs/rules.md#in-service-members. */
export const skills = [
  'medical',
  'law',
  'teaching',
  'repair',
  'counselling',
  'writing',
  'culture',
  'driving',
  'other',
] as const

/** The six classes of service posts: docs/rules.md#service-posts. */
export const postClasses = [
  'policy',
  'safety',
  'environment',
  'care',
  'professional',
  'co_governance',
] as const
export type PostClass = (typeof postClasses)[number]

/** When somebody has time. */
export const freeAt = ['weekday_day', 'weekday_evening', 'weekend_day', 'weekend_evening'] as const

/** `waiting` for who answers for the place; `confirmed`; `over`: moved, left, or not living there. */
export const reportStates = ['waiting', 'confirmed', 'over'] as const

/** Why one ended: the member moved house, or wants no more of it; or who answers for the place found nobody there. */
export const reportEnds = ['moved', 'left', 'not_here'] as const

const text = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** What the member says of themselves; all of it may stay empty: nobody has to take anything. */
export const offerSchema = v.object({
  skills: v.pipe(v.array(v.picklist(skills)), v.maxLength(skills.length)),
  speciality: v.optional(text(60)),
  takes: v.pipe(v.array(v.picklist(postClasses)), v.maxLength(postClasses.length)),
  freeAt: v.pipe(v.array(v.picklist(freeAt)), v.maxLength(freeAt.length)),
})
export type Offer = v.InferOutput<typeof offerSchema>

/** 介绍一下我们: who the branch is and whom to call. */
export const introductionSchema = v.object({
  text: text(200),
  /** Of an office or of somebody on duty, as it is to be called. */
  phone: v.pipe(v.string(), v.regex(/^[\d-]{7,20}$/, '请写能打通的电话，只写数字和横线')),
})
export type Introduction = v.InferOutput<typeof introductionSchema>

export const groupSchema = text(30)

/** 报到: what the member themselves has added to a row of the in-service members. */
export const communityReportSchema = v.object({
  state: v.picklist(reportStates),
  skills: v.array(v.picklist(skills)),
  takes: v.array(v.picklist(postClasses)),
  freeAt: v.array(v.picklist(freeAt)),
  filedAt: instantSchema,
  confirmedAt: v.optional(instantSchema),
  introduction: v.optional(introductionSchema),
  group: v.optional(v.string()),
  endedAt: v.optional(instantSchema),
  why: v.optional(v.picklist(reportEnds)),
})
export type CommunityReport = v.InferOutput<typeof communityReportSchema>
