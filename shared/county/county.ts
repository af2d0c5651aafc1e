import * as v from 'valibot'
import { idOf } from '../ids'
import { retentionSchema } from '../privacy/retention'
import { wishLimitsSchema } from '../wish/limits'

/** Why somebody is away. The list is each county's configuration; these are the defaults. */
export const defaultTripReasons = [
  { code: 'winter', label: '过冬休养' },
  { code: 'grandchildren', label: '照看孙辈' },
  { code: 'with_children', label: '随子女居住' },
  { code: 'work', label: '务工经商' },
  { code: 'study', label: '就学' },
  { code: 'medical', label: '就医' },
  { code: 'job_change', label: '换了工作单位' },
  { code: 'private', label: '私事' },
  { code: 'other', label: '其他' },
]

/** The two sorts of reasons: all that a host is told, who needn't know of an illness. */
export const reasonKinds = [
  { code: 'kind_work', label: '工作或学习' },
  { code: 'kind_life', label: '生活' },
] as const

const workReasons = ['work', 'study', 'job_change']

/** Of which sort a reason is. A county's own reasons count as private life. */
export const reasonKindOf = (code: string): string =>
  workReasons.includes(code) ? reasonKinds[0].code : reasonKinds[1].code

/**
 * How long each party has, in days. No national day-count is known, so each county sets its own:
 * docs/rules.md#time-limits.
 */
export const defaultLimits = {
  /** Working days for the origin branch to register, route or archive, and for the member to complete. */
  acknowledgeWorkingDays: 3,
  /** Working days for the host to place somebody who has arrived. */
  hostWorkingDays: 5,
  /** Days after leaving at which a member who hasn't checked in is reminded. */
  arrivalDays: 7,
  /** Days after leaving at which they are asked again. */
  arrivalAgainDays: [15, 30],
  /** Days between two contacts with a member who is away. */
  contactDays: 90,
  /** Days after leaving at which the branch is asked whether somebody has become a mobile member. */
  reviewDays: 150,
}

/** With no day at all, what falls due would fall due again at once, for ever. */
const days = v.pipe(v.number(), v.integer(), v.minValue(1))

export const countySchema = v.object({
  countyId: idOf('county'),
  name: v.string(),
  /** A county for exercises (演练): outside all figures, and seen only by its own people. */
  practice: v.boolean(),
  rootOrgId: idOf('org'),
  /** Its towns by nine digits, where they aren't those of the published codes: codes change with every merger. */
  towns: v.optional(v.array(v.object({ code: v.string(), name: v.string() }))),
  tripReasons: v.array(v.object({ code: v.string(), label: v.string() })),
  limits: v.object({
    acknowledgeWorkingDays: days,
    hostWorkingDays: days,
    arrivalDays: days,
    arrivalAgainDays: v.optional(v.array(days), defaultLimits.arrivalAgainDays),
    contactDays: days,
    reviewDays: v.optional(days, defaultLimits.reviewDays),
  }),
  /** Absent: the defaults. */
  retention: v.optional(retentionSchema),
  /** Of wishes. Absent: the defaults. */
  wishLimits: v.optional(wishLimitsSchema),
})
export type County = v.InferOutput<typeof countySchema>
export type Limits = County['limits']
