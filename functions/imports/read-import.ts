import { readImport } from '@shared/imports/contract'
import { handle } from '../http/handle'
import { loadImport } from './load-import'
import { viewOf } from './view-import'

/** How far an import has come, and what would happen. */
export const handler = handle(readImport, async (request) => {
  const { stored } = await loadImport(request, request.params.importId)
  return { status: 200, body: viewOf(stored, request.tree) }
})
