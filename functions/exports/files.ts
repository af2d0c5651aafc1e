import type { ExportId, OrgId, TemplateId } from '@shared/ids'
import { ObjectStoreError } from '../objects/object-store-error'
import { headObject } from '../objects/objects'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Where exports lie, and templates that were uploaded: all are deleted after a week, by the bucket. */
export const exportKey = (exportId: ExportId) => `exports/sheets/${exportId}.xlsx`
export const uploadedKey = (orgId: OrgId, templateId: TemplateId) =>
  `exports/templates/${orgId}/${templateId}.xlsx`

/** Where a template lies that is kept. It is its organisation's alone. */
export const keptKey = (orgId: OrgId, templateId: TemplateId) => `templates/${orgId}/${templateId}.xlsx`

/** Has it been uploaded? @throws ObjectStoreError. */
export async function isThere(key: string): Promise<boolean> {
  try {
    return (await headObject(key)) !== undefined
  } catch (error) {
    // Without the right to list, the store says so of what isn't there.
    if (error instanceof ObjectStoreError && error.status === 403) return false
    throw error
  }
}
