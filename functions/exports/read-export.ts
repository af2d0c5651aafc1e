import { readExport } from '@shared/exports/contract'
import { instant, msOf } from '@shared/time'
import { handle } from '../http/handle'
import { presignedDownload } from '../objects/presigned'
import { getExport } from './export.store'
import { exportKey } from './files'
import { viewExport } from './view-export'

/** Long enough to save a file, too short to be passed on. */
const expiresSeconds = 300

/** Where an export stands. Nobody fetches what another has taken out: what is whole in it was shown to them alone. */
export const handler = handle(readExport, async ({ params, person, tree, now, authorise, refuse }) => {
  const stored = await getExport(params.exportId)
  if (stored?.by.accountId !== person.accountId) return refuse('NOT_FOUND')
  authorise({ kind: 'org', orgId: stored.orgId })
  const view = viewExport(stored, tree)
  if (stored.state !== 'done') return { status: 200, body: view }
  const { exportId } = stored
  const url = presignedDownload({ key: exportKey(exportId), fileName: view.fileName, expiresSeconds, now })
  const expiresAt = instant(msOf(now) + expiresSeconds * 1000)
  return { status: 200, body: { ...view, download: { url, expiresAt } } }
})
