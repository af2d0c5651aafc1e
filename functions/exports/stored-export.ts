import * as v from 'valibot'
import { sheetPeriodSchema } from '@shared/contact/sheet'
import { exportKinds, exportStates } from '@shared/exports/schema'
import { idOf } from '@shared/ids'
import { instantSchema } from '@shared/time'

/** An export as it is stored. The sheet itself lies in the object store, for a week. */
export const storedExportSchema = v.object({
  exportId: idOf('export'),
  countyId: idOf('county'),
  orgId: idOf('org'),
  kind: v.picklist(exportKinds),
  version: v.number(),
  state: v.picklist(exportStates),
  templateId: v.optional(idOf('template')),
  /** The template is one that the organisation keeps, and not merely uploaded. */
  kept: v.optional(v.boolean()),
  /** Of what is compiled for a quarter or a year. */
  period: v.optional(sheetPeriodSchema),
  startedAt: instantSchema,
  rows: v.number(),
  whole: v.number(),
  problem: v.optional(v.string()),
  by: v.object({ accountId: idOf('account'), actingAs: v.string() }),
})
export type StoredExport = v.InferOutput<typeof storedExportSchema>
