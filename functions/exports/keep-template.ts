import { keepTemplate } from '@shared/exports/contract'
import type { ExportKind } from '@shared/exports/schema'
import { Refusal } from '@shared/errors'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { deleteObject, putObject, readObject } from '../objects/objects'
import { headersOfTemplate, SheetProblem } from '../sheets/door'
import { isThere, keptKey, uploadedKey, xlsxType } from './files'
import { sheetOf } from './kinds/sheet-of'
import { keepTemplatePart, listTemplatesOf } from './template.store'

async function bytesAt(key: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  // A byte stream gives bytes.
  for await (const chunk of await readObject(key)) chunks.push(Buffer.from(chunk as Buffer))
  return Buffer.concat(chunks)
}

/** Which of its columns an export of that kind fills. @throws Refusal TEMPLATE_UNREADABLE, with the sentence. */
async function filledBy(kind: ExportKind, template: Buffer): Promise<string[]> {
  try {
    return await headersOfTemplate(template, sheetOf(kind)?.columns ?? [])
  } catch (error) {
    if (error instanceof SheetProblem) throw new Refusal('TEMPLATE_UNREADABLE', { file: error.say })
    throw error
  }
}

/** Keeps an office's own sheet once it can be filled; the one before it is deleted. */
export const handler = handle(keepTemplate, async (request) => {
  const { params, body, now, authorise, refuse } = request
  const { templateId } = params
  const { orgId, kind, fileName } = body
  authorise({ kind: 'org', orgId })
  const before = (await listTemplatesOf(orgId)).find((one) => one.kind === kind)
  const receipt = await command(keepTemplate, request, async () => {
    const uploaded = uploadedKey(orgId, templateId)
    if (!(await isThere(uploaded))) return refuse('TEMPLATE_MISSING')
    const bytes = await bytesAt(uploaded)
    const fills = await filledBy(kind, bytes)
    await putObject(keptKey(orgId, templateId), new Uint8Array(bytes), xlsxType)
    return {
      receipt: { id: templateId, version: 1, state: 'kept', at: now },
      parts: [keepTemplatePart(orgId, { templateId, kind, fileName, keptAt: now, fills })],
    }
  })
  if (before && before.templateId !== templateId) await deleteObject(keptKey(orgId, before.templateId))
  return { status: 200, body: receipt }
})
