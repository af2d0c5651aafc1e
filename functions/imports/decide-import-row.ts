import { decideImportRow } from '@shared/imports/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { readVerdicts, type Verdict } from './files'
import { stillReadyPart } from './import.store'
import { loadImport } from './load-import'
import { saidPart, type Said } from './row.store'

/** What can be said of a row: of a doubtful one who it is, of any other that would be written to leave it, or not to. */
function fits({ verdict, candidates }: Verdict, { is, id }: Said): boolean {
  if (verdict === 'new') return is !== 'known'
  if (verdict === 'changed') return is !== 'new'
  if (verdict !== 'doubtful') return false
  if (is !== 'known') return true
  return id === undefined ? candidates.length === 1 : candidates.some((one) => one.id === id)
}

/** A person says of a row who it is. Said again, the last word counts. */
export const handler = handle(decideImportRow, async (request) => {
  const { body, params, now, refuse } = request
  const receipt = await command(decideImportRow, request, async () => {
    const { stored } = await loadImport(request, params.importId)
    const { importId, version, state, chunks = [] } = stored
    const n = chunks.findIndex(({ first, last }) => first <= body.row && body.row <= last)
    if (state !== 'ready' || n < 0) return refuse('IMPORT_STEP_NOT_POSSIBLE')
    const verdict = (await readVerdicts(importId, n)).find(({ row }) => row === body.row)
    if (!verdict || !fits(verdict, body)) return refuse('IMPORT_STEP_NOT_POSSIBLE')
    const { row, ...said } = body
    return {
      receipt: { id: importId, version, state, at: now },
      parts: [stillReadyPart(importId, 'IMPORT_STEP_NOT_POSSIBLE'), saidPart(stored, row, said)],
    }
  })
  return { status: 200, body: receipt }
})
