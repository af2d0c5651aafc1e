import { checkImport } from '@shared/imports/contract'
import { handle } from '../http/handle'
import { ObjectStoreError } from '../objects/object-store-error'
import { headObject } from '../objects/objects'
import { sheetKey } from './files'
import { importStep } from './import-step'

/** The sheet is there: the worker reads and compares it. */
export const handler = handle(checkImport, async (request) => {
  const receipt = await importStep(checkImport, request, 'check', async ({ importId, state }) => {
    if (state !== 'uploading') return request.refuse('IMPORT_STEP_NOT_POSSIBLE')
    if (!(await isThere(sheetKey(importId)))) return request.refuse('SHEET_MISSING')
    return { state: 'checking' }
  })
  return { status: 200, body: receipt }
})

async function isThere(key: string): Promise<boolean> {
  try {
    return (await headObject(key)) !== undefined
  } catch (error) {
    // Without the right to list, the store says so of what isn't there.
    if (error instanceof ObjectStoreError && error.status === 403) return false
    throw error
  }
}
