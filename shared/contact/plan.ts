import * as v from 'valibot'
import { idOf } from '../ids'
import { daySchema } from '../time'

/** The festivals by which offices keep in touch: docs/rules.md#contact-plans. */
export const festivals = [
  'new_year',
  'spring',
  'lantern',
  'qingming',
  'labour',
  'dragon_boat',
  'party_day',
  'mid_autumn',
  'double_ninth',
  'national',
] as const
export type Festival = (typeof festivals)[number]

export const festivalWords: Record<Festival, string> = {
  new_year: '元旦',
  spring: '春节',
  lantern: '元宵节',
  qingming: '清明节',
  labour: '劳动节',
  dragon_boat: '端午节',
  party_day: '建党节',
  mid_autumn: '中秋节',
  double_ninth: '重阳节',
  national: '国庆节',
}

export const planRhythms = ['month', 'quarter', 'festival'] as const
export type PlanRhythm = (typeof planRhythms)[number]
export const planRhythmWords: Record<PlanRhythm, string> = {
  month: '每月',
  quarter: '每季度',
  festival: '每逢节日',
}

/**
 * Who is to be contacted: members who are away, those of them who are retired, and those whom a station or a branch has with
 * it, on trips or from elsewhere.
 */
export const planAudiences = ['away', 'away_retired', 'with_us'] as const
export type PlanAudience = (typeof planAudiences)[number]
export const planAudienceWords: Record<PlanAudience, string> = {
  away: '本支部外出的党员',
  away_retired: '外出的离退休党员',
  with_us: '在这里的流动党员',
}

const text = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** What a county wants its branches to do: words and frequency are its own. */
export const contactPlanSchema = v.object({
  planId: idOf('contactPlan'),
  title: text(12),
  /** What to ask after. */
  about: v.optional(text(100)),
  rhythm: v.picklist(planRhythms, '请选多久一次'),
  /** Of a plan by festivals: which. */
  festivals: v.optional(v.array(v.picklist(festivals, '请重新选节日'))),
  audience: v.picklist(planAudiences, '请选联系谁'),
  active: v.boolean(),
})
export type ContactPlan = v.InferOutput<typeof contactPlanSchema>

/** A county's plans, one item: so few are read together. */
export const contactPlansSchema = v.object({
  countyId: idOf('county'),
  version: v.number(),
  plans: v.array(contactPlanSchema),
})
export type ContactPlans = v.InferOutput<typeof contactPlansSchema>

/** As many as fit into 今日. */
export const mostPlans = 8

/** One turn of a plan: the days within which everybody is contacted once. */
export const planTurnSchema = v.object({
  planId: idOf('contactPlan'),
  title: v.string(),
  about: v.optional(v.string()),
  /** 2026 年第四季度, 2026 年中秋节. */
  label: v.string(),
  from: daySchema,
  until: daySchema,
})
export type PlanTurn = v.InferOutput<typeof planTurnSchema>
