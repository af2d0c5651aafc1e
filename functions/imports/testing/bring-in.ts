import * as imports from '@shared/imports/contract'
import type { ImportId, OrgId } from '@shared/ids'
import type { ImportKind, ImportRow, RowVerdict } from '@shared/imports/schema'
import { newId, type Somebody } from '../../testing/people'
import type { System } from '../../testing/system'

/** A sheet on its way: which file, of what kind, for which organisation. */
export interface Sheet {
  kind?: ImportKind
  orgId: OrgId
  file: Buffer
  fileName?: string
}

/** Sends a file as a browser sends it: the form's fields, then the file. @returns HTTP's status. */
export async function upload(
  { url, fields }: { url: string; fields: Record<string, string> },
  file: Buffer,
): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)]))
  return (await fetch(url, { method: 'POST', body: form })).status
}

/** Begins an import and uploads its sheet. */
export async function givenUploaded(who: Somebody, { kind = 'roster', orgId, file, fileName }: Sheet) {
  const importId = newId('import')
  const { upload: form } = await who.do(imports.startImport, {
    body: { importId, kind, orgId, fileName: fileName ?? '名册.xlsx', bytes: file.length },
  })
  const status = await upload(form, file)
  if (status >= 300) throw new Error(`the store answered ${status}`)
  return importId
}

/** Begins an import, uploads its sheet, and has it compared. */
export async function givenChecked(system: System, who: Somebody, sheet: Sheet): Promise<ImportId> {
  const importId = await givenUploaded(who, sheet)
  await who.do(imports.checkImport, { params: { importId } })
  await system.cloud.queue.whenIdle()
  return importId
}

/** Has what the preview shows written. */
export async function applied(system: System, who: Somebody, importId: ImportId) {
  await who.do(imports.applyImport, { params: { importId } })
  await system.cloud.queue.whenIdle()
  return who.do(imports.readImport, { params: { importId } })
}

/** All rows of a verdict, page after page. */
export async function rowsWith(
  who: Somebody,
  importId: ImportId,
  verdict: RowVerdict | 'absent',
): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  let cursor: string | undefined
  do {
    const page = await who.do(imports.listImportRows, {
      params: { importId },
      query: { verdict, ...(cursor !== undefined && { cursor }) },
    })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return rows
}

/** The sheet of results as bytes. */
export async function resultOf(who: Somebody, importId: ImportId): Promise<Buffer> {
  const { url } = await who.do(imports.readImportResult, { params: { importId } })
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}
