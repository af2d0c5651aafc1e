import {
  type ContactPlan,
  festivalWords,
  planAudienceWords,
  planRhythmWords,
  type PlanTurn,
} from '@shared/contact/plan'
import type { Day } from '@shared/time'
import { sayDay } from '@/lib/words'

/** 每季度 · 本支部外出的党员. */
export const planDetail = ({ rhythm, audience, festivals = [] }: ContactPlan): string =>
  [
    rhythm === 'festival' ? festivals.map((one) => festivalWords[one]).join('、') : planRhythmWords[rhythm],
    planAudienceWords[audience],
  ].join(' · ')

/** 现在这一轮：2026 年第四季度，到12月31日. */
export const turnDetail = ({ label, from, until }: PlanTurn, today: Day): string =>
  from <= today
    ? `现在这一轮：${label}，到${sayDay(until, today)}`
    : `下一轮：${label}，${sayDay(from, today)}开始`
