import { cancelImport } from '@shared/imports/contract'
import { handle } from '../http/handle'
import { importStep } from './import-step'

const open = ['uploading', 'checking', 'ready', 'failed', 'cancelled']

/** Nothing of the sheet is written, and what was uploaded is deleted. What is being written can't be called back. */
export const handler = handle(cancelImport, async (request) => {
  const receipt = await importStep(cancelImport, request, 'clear', async ({ state }) => {
    if (!open.includes(state)) return request.refuse('IMPORT_STEP_NOT_POSSIBLE')
    return { state: 'cancelled' }
  })
  return { status: 200, body: receipt }
})
