import * as v from 'valibot'
import { idOf } from '../ids'
import { daySchema, instantSchema } from '../time'

const name = v.pipe(v.string(), v.maxLength(30, '最多写 30 个字'), v.regex(/\S/, '请写姓名'))

/**
 * Of whom a community says that they died: somebody who has reported to it as one in service, one of its anchor
 * households, or somebody whom it knows by name and branch.
 */
export const whoDiedSchema = v.variant('known', [
  v.object({ known: v.literal('in_service'), inServiceId: idOf('inService') }),
  v.object({ known: v.literal('household'), householdId: idOf('household') }),
  v.object({ known: v.literal('by_name'), orgId: idOf('org'), name }),
])

/** A death as a community has told it to a branch, which finds out who it is. */
export const deathReportSchema = v.object({
  reportId: idOf('deathReport'),
  orgId: idOf('org'),
  /** As it was typed; the branch knows whether it has such a member. */
  name: v.string(),
  /** When they died, if it was said. */
  on: v.optional(daySchema),
  placeName: v.string(),
  /** Who answers for the place, to be asked. */
  responsible: v.object({ name: v.string(), phone: v.optional(v.string()) }),
  reportedAt: instantSchema,
  /** The reader reported it, so somebody else confirms. */
  reportedByReader: v.boolean(),
})
export type DeathReport = v.InferOutput<typeof deathReportSchema>

export const thisDeathReportSchema = v.object({ reportId: idOf('deathReport') })
