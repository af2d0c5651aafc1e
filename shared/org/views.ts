import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { orgLevels, orgTypes, unitKinds } from './schema'

export const orgSummarySchema = v.object({
  orgId: idOf('org'),
  name: v.string(),
  level: openEnum(orgLevels),
  type: openEnum(orgTypes),
  phone: v.optional(v.string()),
})
export type OrgSummary = v.InferOutput<typeof orgSummarySchema>

/** An organisation in a chooser. The same name may stand below two parents, so the parent is said. */
export const orgNameInTreeSchema = v.object({
  orgId: idOf('org'),
  parentId: v.optional(idOf('org')),
  name: v.string(),
  level: openEnum(orgLevels),
  type: openEnum(orgTypes),
  /** Of a branch of mobile members: where it is. */
  regionCode: v.optional(v.string()),
})
export type OrgNameInTree = v.InferOutput<typeof orgNameInTreeSchema>

/** A change that takes effect on a day to come. */
const plannedSchema = v.object({
  kind: openEnum(['change', 'move', 'merge', 'close']),
  on: daySchema,
  approvedBy: v.optional(v.string()),
  /** Where it moves, or what it is merged into. */
  toOrgId: v.optional(idOf('org')),
  toOrgName: v.optional(v.string()),
  /** Its new name. */
  name: v.optional(v.string()),
})

/** One organisation in the tree's editor. */
export const treeNodeSchema = v.object({
  ...orgNameInTreeSchema.entries,
  phone: v.optional(v.string()),
  unitKind: v.optional(openEnum(unitKinds)),
  externalCode: v.optional(v.string()),
  regionCode: v.optional(v.string()),
  termEndsOn: v.optional(daySchema),
  goLiveOn: v.optional(daySchema),
  establishedOn: v.optional(daySchema),
  approvedBy: v.optional(v.string()),
  closedOn: v.optional(daySchema),
  mergedInto: v.optional(idOf('org')),
  planned: v.optional(plannedSchema),
  /** May the caller rename, move, merge and close it? And put organisations below it? */
  mayChange: v.boolean(),
  mayCreateBelow: v.boolean(),
})
export type TreeNode = v.InferOutput<typeof treeNodeSchema>

export const orgFactTypes = [
  'org.created',
  'org.changed',
  'org.moved',
  'org.merged',
  'org.closed',
  'org.change_taken_back',
] as const

export const orgHistorySchema = v.object({
  entries: v.array(
    v.object({
      eventId: idOf('event'),
      type: openEnum(orgFactTypes),
      at: instantSchema,
      /** From which day it counts. */
      effectiveOn: v.optional(daySchema),
      approvedBy: v.optional(v.string()),
      /** Names of what was above it before and after, of what it was merged into, or its own before and after. */
      from: v.optional(v.string()),
      to: v.optional(v.string()),
    }),
  ),
  cursor: v.optional(v.string()),
})
export type OrgHistory = v.InferOutput<typeof orgHistorySchema>
