import * as v from 'valibot'
import { idOf } from '../ids'
import { instantSchema } from '../time'

export const unitOfferSchema = v.pipe(
  v.string(),
  v.maxLength(300, '最多写 300 个字'),
  v.regex(/\S/, '请写点内容'),
)

/**
 * 单位党组织报到: a unit's Party organisation to the community where it stands, apart from what its members do where
 * they live. One for each community. docs/rules.md#in-service-members
 */
export const unitReportSchema = v.object({
  orgId: idOf('org'),
  placeId: idOf('place'),
  countyId: idOf('county'),
  version: v.number(),
  /** What it can do for the community: rooms, people, know-how. */
  offers: v.optional(v.string()),
  reportedAt: instantSchema,
  endedAt: v.optional(instantSchema),
})
export type UnitReport = v.InferOutput<typeof unitReportSchema>
