import { uploadTemplate } from '@shared/exports/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { presignedUpload } from '../objects/presigned'
import { uploadedKey, xlsxType } from './files'

const uploadSeconds = 900
/** A template is held whole while it is filled. */
const maxBytes = 5 * 1024 * 1024

/** Lets an office put its own template where exports for that organisation find it. */
export const handler = handle(uploadTemplate, async (request) => {
  const { body, now, authorise, refuse } = request
  const { templateId, orgId, fileName, bytes } = body
  authorise({ kind: 'org', orgId })
  if (!fileName.toLowerCase().endsWith('.xlsx')) return refuse('TEMPLATE_UNREADABLE')
  if (bytes > maxBytes) return refuse('SHEET_TOO_LARGE')
  const receipt = await command(uploadTemplate, request, async () => ({
    receipt: { id: templateId, version: 1, state: 'uploading', at: now },
    parts: [],
    isLogged: true,
  }))
  const { url, fields } = presignedUpload({
    ...{ key: uploadedKey(orgId, templateId), maxBytes, contentType: xlsxType },
    ...{ expiresSeconds: uploadSeconds, now },
  })
  return { status: 201, body: { receipt, upload: { url, fields: { ...fields } } } }
})
