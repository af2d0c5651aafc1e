import { startImport } from '@shared/imports/contract'
import { nameOfActing } from '@shared/access/person'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { presignedUpload } from '../objects/presigned'
import { sheetLimits } from '../sheets/door'
import { sheetKey } from './files'
import { saveImportPart } from './import.store'
import { kindOf } from './kinds'
import { mayBringIn } from './load-import'
import { noCounts } from './stored-import'

const uploadSeconds = 900
const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** Begins an import. The sheet goes straight to the object store: under this key, not larger than it may be. */
export const handler = handle(startImport, async (request) => {
  const { body, county, person, as, now, refuse } = request
  const { importId, orgId, fileName, bytes } = body
  const kind = kindOf(body.kind) ?? refuse('INVALID_INPUT', { kind: '这种表还不能导入，请另选一种' })
  mayBringIn(request, kind, orgId)
  if (!county) return refuse('NOT_ALLOWED')
  const contentType = types[/\.(\w+)$/.exec(fileName.toLowerCase())?.[1] ?? '']
  if (!contentType) return refuse('SHEET_KIND_UNREADABLE')
  if (bytes > sheetLimits.bytes) return refuse('SHEET_TOO_LARGE')
  const receipt = await command(startImport, request, async () => ({
    receipt: { id: importId, version: 1, state: 'uploading', at: now },
    parts: [
      saveImportPart({
        ...{ importId, countyId: county.countyId, orgId, kind: body.kind, version: 1, state: 'uploading' },
        ...{ fileName, startedAt: now, chunksChecked: 0, chunksApplied: 0, checked: 0, applied: 0 },
        ...{ counts: noCounts, left: [], notes: [], absent: 0 },
        by: {
          accountId: person.accountId,
          actingAs: nameOfActing(as),
          memberId: person.member?.memberId,
        },
      }),
    ],
  }))
  const upload = presignedUpload({
    ...{ key: sheetKey(importId), maxBytes: sheetLimits.bytes, contentType },
    ...{ expiresSeconds: uploadSeconds, now },
  })
  return { status: 201, body: { receipt, upload: { url: upload.url, fields: { ...upload.fields } } } }
})
