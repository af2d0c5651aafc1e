import { applyImport } from '@shared/imports/contract'
import { handle } from '../http/handle'
import { importStep } from './import-step'
import { importRunning } from './lease'
import { mayApply } from './view-import'

/** What the preview shows is to be written: by the worker, unless another sheet of the county is at it. */
export const handler = handle(applyImport, async (request) => {
  const receipt = await importStep(applyImport, request, 'apply', async (stored) => {
    if (!mayApply(stored)) return request.refuse('IMPORT_STEP_NOT_POSSIBLE')
    const running = await importRunning(stored.countyId)
    if (running !== undefined && running !== stored.importId) return request.refuse('IMPORT_RUNNING')
    return { state: 'applying' }
  })
  return { status: 200, body: receipt }
})
