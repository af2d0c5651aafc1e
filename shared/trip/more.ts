import * as v from 'valibot'
import { sealedSchema } from '../sealed'

/** What sort of unit somebody works in or is taken in by: docs/rules.md#trip-fields. */
export const unitTypes = [
  'office',
  'institution',
  'public_company',
  'private_company',
  'social',
  'self_employed',
  'labour_market',
  'community',
  'other',
] as const

/** In what somebody works while away: docs/rules.md#trip-fields. */
export const industries = [
  'farming',
  'building',
  'making',
  'transport',
  'trade',
  'catering',
  'household',
  'teaching',
  'health',
  'technology',
  'other',
] as const

export const unitTypeWords: Record<(typeof unitTypes)[number], string> = {
  office: '机关',
  institution: '事业单位',
  public_company: '公有制企业',
  private_company: '非公有制企业',
  social: '社会组织',
  self_employed: '个体工商户',
  labour_market: '人才、劳务中心',
  community: '城市社区',
  other: '其他',
}

export const industryWords: Record<(typeof industries)[number], string> = {
  farming: '农林牧渔',
  building: '建筑',
  making: '工厂制造',
  transport: '运输快递',
  trade: '批发零售',
  catering: '餐饮住宿',
  household: '家政养老',
  teaching: '教育',
  health: '医疗卫生',
  technology: '信息技术',
  other: '其他',
}

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

const unit = {
  unitName: v.optional(said(60)),
  unitType: v.optional(v.picklist(unitTypes)),
  industry: v.optional(v.picklist(industries)),
  /** Is there a place where they live or work for long? Without one the branch at home keeps in touch. */
  fixedPlace: v.optional(v.boolean()),
  activityCardNo: v.optional(said(40)),
}

/** Whom to call when something has happened. */
export const emergencySchema = v.object({
  name: said(20),
  relation: v.optional(said(10)),
  phone: v.pipe(v.string(), v.regex(/^[0-9][0-9-]{6,17}$/, '请填电话')),
})

/**
 * What may be told of a trip and need not: docs/rules.md#trip-fields. Of what is sent, each takes the place of what was
 * there; whom to call stays when it isn't sent, since nobody can read it back, and goes when null is.
 */
export const moreInputSchema = v.object({ ...unit, emergency: v.optional(v.nullable(emergencySchema)) })
export type MoreInput = v.InferOutput<typeof moreInputSchema>

/** The same as it is kept: whom to call is sealed. */
export const moreSchema = v.object({ ...unit, emergency: v.optional(sealedSchema) })
export type More = v.InferOutput<typeof moreSchema>

/** One line, as it is sealed and read: 林小梅（女儿）19900000000. */
export const emergencyLine = ({ name, relation, phone }: v.InferOutput<typeof emergencySchema>): string =>
  `${name.trim()}${relation ? `（${relation.trim()}）` : ''}${phone}`

/** As it is kept when anything of it is said. */
export const orNothing = (more: More): More | undefined => (Object.keys(more).length > 0 ? more : undefined)

/** What stays of it in another place: the card, and whom to call. */
export const moreElsewhere = ({ activityCardNo, emergency }: More): More | undefined =>
  orNothing({ ...(activityCardNo && { activityCardNo }), ...(emergency && { emergency }) })
