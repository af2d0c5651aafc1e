import * as v from 'valibot'
import { communityReportSchema } from '../community-report/schema'
import { idOf } from '../ids'
import { sealedSchema } from '../sealed'
import { daySchema } from '../time'

/** 社区, 小区, 楼栋: what has an id of its own. Above a community stand region codes: docs/rules.md#places. */
export const placeKinds = ['community', 'compound', 'building'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Below what each kind stands; a community stands in a town. */
export const kindAbove = { compound: 'community', building: 'compound' } as const

const text = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

export const placeNameSchema = text(40)
/** Nine digits: county and town, 街道 or 乡. */
export const townCodeSchema = v.pipe(v.string(), v.regex(/^\d{9}$/, '请选到街道或乡镇'))
/** Twelve digits: the code of a 居委会 or 村委会. Not every community has one. */
export const communityCodeSchema = v.pipe(v.string(), v.regex(/^\d{12}$/, '社区代码是 12 位数字'))

/** A place as it is stored. */
export const placeSchema = v.object({
  placeId: idOf('place'),
  countyId: idOf('county'),
  version: v.number(),
  kind: v.picklist(placeKinds),
  name: v.string(),
  /** Of a community: the town that it lies in. */
  townCode: v.optional(v.string()),
  /** Of a community. */
  code: v.optional(v.string()),
  /** Of a compound or a building. */
  parentId: v.optional(idOf('place')),
  /** The Party organisation that answers for it; without one, that of the place above. A community always has one. */
  orgId: v.optional(idOf('org')),
  closedOn: v.optional(daySchema),
})
export type Place = v.InferOutput<typeof placeSchema>

/** 党员中心户: a member's home in which those nearby gather. */
export const anchorHouseholdSchema = v.object({
  householdId: idOf('household'),
  countyId: idOf('county'),
  version: v.number(),
  /** The compound or the community. */
  placeId: idOf('place'),
  buildingId: v.optional(idOf('place')),
  name: v.string(),
  memberId: v.optional(idOf('member')),
  closedOn: v.optional(daySchema),
})
export type AnchorHousehold = v.InferOutput<typeof anchorHouseholdSchema>

/**
 * 在职党员 who has reported to the community they live in: docs/rules.md#in-service-members. Kept and listed as it
 * came in a sheet, or as the member reported it.
 */
export const inServiceMemberSchema = v.object({
  inServiceId: idOf('inService'),
  countyId: idOf('county'),
  version: v.number(),
  /** The compound or community that they have reported to. */
  placeId: idOf('place'),
  name: v.string(),
  /** When the county's own roster has them. */
  memberId: v.optional(idOf('member')),
  phone: v.optional(sealedSchema),
  /** A keyed digest of the number, by which it is known again. */
  phoneKey: v.optional(v.string()),
  /** Where they work. */
  unit: v.optional(v.string()),
  speciality: v.optional(v.string()),
  /** Posts they would take, as the sheet says. */
  posts: v.optional(v.array(v.string())),
  freeTimes: v.optional(v.string()),
  /** When they have reported themselves; absent in what only the community's own list has. */
  report: v.optional(communityReportSchema),
})
export type InServiceMember = v.InferOutput<typeof inServiceMemberSchema>
