import type { ExportView } from '@shared/exports/schema'
import type { OrgTree } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { sheetOf } from './kinds/sheet-of'
import type { StoredExport } from './stored-export'

/** An export as its own exporter sees it. */
export function viewExport(stored: StoredExport, tree: OrgTree): ExportView {
  const { exportId, version, kind, state, orgId, startedAt, rows, whole, templateId, problem } = stored
  const orgName = tree.get(orgId)?.name ?? ''
  return {
    ...{ exportId, version, kind, state, orgId, orgName, startedAt, rows, whole },
    ...{ ownTemplate: templateId !== undefined },
    fileName: `${orgName}${sheetOf(kind)?.title ?? ''} ${dayOf(startedAt)}.xlsx`,
    ...(problem !== undefined && { problem }),
  }
}
