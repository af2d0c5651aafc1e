import * as v from 'valibot'
import { idOf } from '../ids'
import { type SheetKind, sheetKinds } from '../imports/schema'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'

/** What is compiled from the contact log. */
const compiledKinds = ['contact_sheet', 'contact_entries'] as const

/**
 * What can be taken out is what can be brought in, with the same columns; what is compiled from the contact log; what the
 * organisation's own members have served where they live; and the sheet by which the national register is kept.
 */
export const exportKinds = [...sheetKinds, ...compiledKinds, 'unit_hours', 'national'] as const
export type ExportKind = (typeof exportKinds)[number]

export const isImportKind = (kind: ExportKind): kind is SheetKind => sheetKinds.some((one) => one === kind)

/** Those that are about a quarter, a half or a year. */
export const hasPeriod = (kind: ExportKind): boolean =>
  kind === 'unit_hours' || compiledKinds.some((one) => one === kind)

/** Where an export stands: waiting for the queue, being written, there to be fetched, or not to be had. */
export const exportStates = ['waiting', 'writing', 'done', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

export const exportViewSchema = v.object({
  exportId: idOf('export'),
  version: v.number(),
  kind: openEnum(exportKinds),
  state: openEnum(exportStates),
  orgId: idOf('org'),
  orgName: v.string(),
  startedAt: instantSchema,
  /** Written so far. */
  rows: v.number(),
  /** Of how many members the sheet shows contacts whole: each of them reads a line about it. */
  whole: v.number(),
  /** It is in the office's own template. */
  ownTemplate: v.boolean(),
  fileName: v.string(),
  /** Why there is none, in a sentence that says what to do. */
  problem: v.optional(v.string()),
})
export type ExportView = v.InferOutput<typeof exportViewSchema>

/** The office's own sheet of a kind, in which an export may be written; one for each kind. */
export const templateViewSchema = v.object({
  templateId: idOf('template'),
  kind: openEnum(exportKinds),
  fileName: v.string(),
  keptAt: instantSchema,
  /** Its columns that an export fills, as the office has worded them. */
  fills: v.array(v.string()),
})
export type TemplateView = v.InferOutput<typeof templateViewSchema>
