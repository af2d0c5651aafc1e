import { readImportResult } from '@shared/imports/contract'
import { instant, msOf } from '@shared/time'
import { handle } from '../http/handle'
import { presignedDownload } from '../objects/presigned'
import { resultKey } from './files'
import { loadImport } from './load-import'

/** Long enough to save a file, too short to be passed on. */
const expiresSeconds = 300

/** Where the sheet of results lies; for a week after the import. */
export const handler = handle(readImportResult, async (request) => {
  const { params, now, refuse } = request
  const { stored, kind } = await loadImport(request, params.importId)
  if (stored.state !== 'done') return refuse('IMPORT_STEP_NOT_POSSIBLE')
  const fileName = `${kind.title}导入结果.xlsx`
  const url = presignedDownload({ key: resultKey(stored.importId), fileName, expiresSeconds, now })
  return { status: 200, body: { url, fileName, expiresAt: instant(msOf(now) + expiresSeconds * 1000) } }
})
