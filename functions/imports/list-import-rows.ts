import { listImportRows } from '@shared/imports/contract'
import { Refusal } from '@shared/errors'
import type { ImportRow, RowVerdict } from '@shared/imports/schema'
import { handle } from '../http/handle'
import { readAbsent, readVerdicts, type Verdict } from './files'
import { loadImport } from './load-import'
import { resultOf } from './result-sheet'
import { readOutcomes, readSaid } from './row.store'
import type { StoredImport } from './stored-import'

const pageSize = 50

interface Place {
  chunk: number
  at: number
}

/** `3.120`: the fourth chunk, from its 121st row of this verdict on. */
function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return { chunk: 0, at: 0 }
  const [, chunk, at] = /^(\d{1,5})\.(\d{1,5})$/.exec(cursor) ?? []
  if (chunk === undefined || at === undefined) throw new Refusal('MALFORMED_REQUEST')
  return { chunk: Number(chunk), at: Number(at) }
}

interface Page {
  rows: ImportRow[]
  cursor?: string
}

/** Up to a page of rows, chunk after chunk. @param rowsOf the rows of one chunk that are wanted. */
async function pageOf(
  chunks: number,
  from: Place,
  rowsOf: (chunk: number) => Promise<readonly ImportRow[]>,
): Promise<Page> {
  const rows: ImportRow[] = []
  let { at } = from
  for (let { chunk } = from; chunk < chunks; chunk++) {
    const all = await rowsOf(chunk)
    const room = pageSize - rows.length
    rows.push(...all.slice(at, at + room))
    if (at + room < all.length) return { rows, cursor: `${chunk}.${at + room}` }
    at = 0
    if (rows.length === pageSize && chunk + 1 < chunks) return { rows, cursor: `${chunk + 1}.0` }
  }
  return { rows }
}

async function rowsOfChunk(stored: StoredImport, n: number, wanted: RowVerdict): Promise<ImportRow[]> {
  const { importId, chunks = [], state } = stored
  const { first, last, counts } = chunks[n] ?? { first: 0, last: 0, counts: undefined }
  if (!counts || (wanted !== 'skipped' && counts[wanted] === 0)) return []
  const [said, outcomes] = await Promise.all([
    readSaid(importId, first, last),
    state === 'ready' ? new Map<number, never>() : readOutcomes(importId, first, last),
  ])
  const isSkipped = (row: number) => said.get(row)?.is === 'skip'
  if (wanted === 'skipped' && ![...said.keys()].some(isSkipped)) return []
  const verdicts = await readVerdicts(importId, n)
  const isWanted = ({ row, verdict }: Verdict) => (wanted === 'skipped' ? isSkipped(row) : verdict === wanted)
  return verdicts.filter(isWanted).map(({ means: _, basis: __, ...row }) => {
    const decision = said.get(row.row)
    const { result, say } = resultOf(row, outcomes.get(row.row), decision)
    return {
      ...row,
      ...(decision && { decision }),
      ...(state === 'done' && { applied: say === '' ? result : `${result}：${say}` }),
    }
  })
}

/** The rows of one verdict, in the sheet's order. Contacts were masked before they were kept. */
export const handler = handle(listImportRows, async (request) => {
  const { stored } = await loadImport(request, request.params.importId)
  const { verdict, cursor } = request.query
  const from = placeOf(cursor)
  const { importId, absent, chunks = [] } = stored
  if (verdict !== 'absent')
    return {
      status: 200,
      body: await pageOf(chunks.length, from, (n) => rowsOfChunk(stored, n, verdict)),
    }
  const files = Math.ceil(absent / 500)
  const body = await pageOf(files, from, async (n) =>
    (await readAbsent(importId, n)).map(({ about }) => ({
      ...{ row: 0, verdict: 'absent', about, changes: [], problems: [], candidates: [] },
    })),
  )
  return { status: 200, body }
})
