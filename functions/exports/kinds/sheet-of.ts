import { type ExportKind, isImportKind } from '@shared/exports/schema'
import { kindOf } from '../../imports/door'
import { contactEntryColumns, contactSheetColumns } from './contact-columns'
import { nationalColumns } from './national-columns'
import type { OutColumn } from './out-column'
import { unitHoursColumns } from './unit-hours'

/** What a sheet of a kind is called, and its columns; undefined for one that this release can't write yet. */
export function sheetOf(kind: ExportKind): { title: string; columns: readonly OutColumn[] } | undefined {
  if (isImportKind(kind)) return kindOf(kind)
  if (kind === 'national') return { title: '流出登记', columns: nationalColumns }
  if (kind === 'unit_hours') return { title: '服务时长', columns: unitHoursColumns }
  return kind === 'contact_sheet'
    ? { title: '联系台账', columns: contactSheetColumns }
    : { title: '联系明细', columns: contactEntryColumns }
}
