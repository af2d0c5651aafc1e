import { keepTemplate, listTemplates, uploadTemplate } from '@shared/exports/contract'
import type { ExportKind } from '@shared/exports/schema'
import type { OrgId } from '@shared/ids'
import { sendFile } from '../imports/upload'
import { call } from '../lib/call'
import { newId } from '../lib/ids'
import { useRead } from '../lib/use-read'

/** The sheets of its own that an organisation has. */
export const useTemplates = (orgId: OrgId) => useRead(listTemplates, { query: { orgId } })

/** Brings an office's own sheet of a kind, in place of the one before. */
export async function bringTemplate(
  { orgId, kind, file }: { orgId: OrgId; kind: ExportKind; file: File },
  tell: (part: number) => void,
): Promise<void> {
  const templateId = newId('template')
  const fileName = file.name.slice(-120)
  const { upload } = await call(uploadTemplate, { body: { templateId, orgId, fileName, bytes: file.size } })
  await sendFile(upload, file, tell)
  await call(keepTemplate, { params: { templateId }, body: { orgId, kind, fileName } })
}
