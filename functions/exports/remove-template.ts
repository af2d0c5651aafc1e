import { removeTemplate } from '@shared/exports/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { deleteObject } from '../objects/objects'
import { keptKey } from './files'
import { listTemplatesOf, removeTemplatePart } from './template.store'

/** Forgets an office's own sheet, and deletes the file. */
export const handler = handle(removeTemplate, async (request) => {
  const { params, body, now, authorise, refuse } = request
  const { templateId } = params
  const { orgId } = body
  authorise({ kind: 'org', orgId })
  const receipt = await command(removeTemplate, request, async () => {
    const kept = (await listTemplatesOf(orgId)).find((one) => one.templateId === templateId)
    if (!kept) return refuse('NOT_FOUND')
    return {
      receipt: { id: templateId, version: 2, state: 'removed', at: now },
      parts: [removeTemplatePart(orgId, kept.kind)],
    }
  })
  await deleteObject(keptKey(orgId, templateId))
  return { status: 200, body: receipt }
})
