import { nameOfActing } from '@shared/access/person'
import { startExport } from '@shared/exports/contract'
import { resource } from '../environment'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { enqueue } from '../queue/enqueue'
import { saveExportPart } from './export.store'
import { isThere, uploadedKey } from './files'
import { listTemplatesOf } from './template.store'

/** Asks the queue for a sheet. Sent again, it is asked again: the worker writes it once. */
export const handler = handle(startExport, async (request) => {
  const { body, person, as, county, now, authorise, refuse } = request
  const { exportId, kind, orgId, templateId, period } = body
  authorise({ kind: 'org', orgId })
  if (!county) return refuse('NOT_ALLOWED')
  const kept = templateId && (await listTemplatesOf(orgId)).some((one) => one.templateId === templateId)
  if (templateId && !kept && !(await isThere(uploadedKey(orgId, templateId))))
    return refuse('TEMPLATE_MISSING')
  const receipt = await command(startExport, request, async () => ({
    receipt: { id: exportId, version: 1, state: 'waiting', at: now },
    parts: [
      saveExportPart({
        ...{ exportId, countyId: county.countyId, orgId, kind, version: 1, state: 'waiting' },
        ...{ startedAt: now, rows: 0, whole: 0, ...(templateId && { templateId }), ...(kept && { kept }) },
        ...(period && { period }),
        by: { accountId: person.accountId, actingAs: nameOfActing(as) },
      }),
    ],
  }))
  await enqueue(resource('EXPORT_QUEUE_URL'), { exportId })
  return { status: 201, body: receipt }
})
