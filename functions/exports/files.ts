import type { ExportId, OrgId, TemplateId } from '@shared/ids'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Where exports and templates lie; all are deleted after a week, by the bucket. A template is its organisation's alone. */
export const exportKey = (exportId: ExportId) => `exports/sheets/${exportId}.xlsx`
export const templateKey = (orgId: OrgId, templateId: TemplateId) =>
  `exports/templates/${orgId}/${templateId}.xlsx`
