import * as v from 'valibot'
import { idOf } from '../ids'
import { daySchema } from '../time'

/** Levels of a Party organisation: docs/rules.md#organisation-levels. */
export const orgLevels = ['committee', 'general_branch', 'branch', 'group'] as const
/** Types are not levels: a mobile-member branch is a branch. docs/rules.md#organisation-levels. */
export const orgTypes = ['regular', 'mobile', 'joint', 'temporary', 'functional'] as const
/** 村 / 社区 / 机关 / 事业单位 / 学校 / 企业 / 社会组织 / 其他: in what kind of unit it was set up. */
export const unitKinds = [
  'village',
  'community',
  'agency',
  'institution',
  'school',
  'enterprise',
  'association',
  'other',
] as const

const text = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

export const orgNameSchema = text(40)
/** Of an office, so a landline will do. */
export const orgPhoneSchema = v.pipe(v.string(), v.regex(/^[\d-]{7,18}$/, '请填电话号码'))
/** The approving organisation, as it is called or by its id. */
export const approvedBySchema = text(60)
/** GB/T 2260, as deep as is known: 2, 4, 6, 9 or 12 digits. */
export const regionCodeSchema = v.pipe(
  v.string(),
  v.regex(/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/, '区划代码不对'),
)

/** What an organisation is, beside where it stands. */
export const nodeFields = {
  name: v.string(),
  level: v.picklist(orgLevels),
  type: v.picklist(orgTypes),
  phone: v.optional(v.string()),
  unitKind: v.optional(v.picklist(unitKinds)),
  /** In the national system; its format is not public, so any text. */
  externalCode: v.optional(v.string()),
  regionCode: v.optional(v.string()),
  /** When the term of its committee ends. */
  termEndsOn: v.optional(daySchema),
  /** From this day on, what was imported for it and those below reminds and escalates. */
  goLiveOn: v.optional(daySchema),
}

/** What can be said anew of an organisation; `null` takes it away. */
export const changedFieldsSchema = v.partial(
  v.object({
    name: orgNameSchema,
    level: v.picklist(orgLevels),
    type: v.picklist(orgTypes),
    phone: v.nullable(orgPhoneSchema),
    unitKind: v.nullable(v.picklist(unitKinds)),
    externalCode: v.nullable(text(40)),
    regionCode: v.nullable(regionCodeSchema),
    termEndsOn: v.nullable(daySchema),
    goLiveOn: v.nullable(daySchema),
  }),
)
export type ChangedFields = v.InferOutput<typeof changedFieldsSchema>

const planned = { on: daySchema, approvedBy: v.optional(v.string()) }

/** A change of one organisation, and from which day it counts. */
export const planSchema = v.variant('kind', [
  v.object({ kind: v.literal('change'), ...planned, fields: changedFieldsSchema }),
  v.object({ kind: v.literal('move'), ...planned, parentId: idOf('org') }),
  v.object({ kind: v.literal('merge'), ...planned, into: idOf('org') }),
  v.object({ kind: v.literal('close'), ...planned }),
])
export type Plan = v.InferOutput<typeof planSchema>

/** One organisation in a county's tree. `parentId` is absent at the root. */
export const orgNodeSchema = v.object({
  orgId: idOf('org'),
  parentId: v.optional(idOf('org')),
  ...nodeFields,
  establishedOn: v.optional(daySchema),
  /** Who approved that it was set up. */
  approvedBy: v.optional(v.string()),
  /** Since when it no longer exists; also set when it was merged. */
  closedOn: v.optional(daySchema),
  /** Everything of it belongs to that organisation now. */
  mergedInto: v.optional(idOf('org')),
  /** A change that takes effect on a day to come. */
  planned: v.optional(planSchema),
})
export type OrgNode = v.InferOutput<typeof orgNodeSchema>
