import { useEffect, useState } from 'react'
import { listImportRows } from '@shared/imports/contract'
import type { ImportRow } from '@shared/imports/schema'
import { call } from '../lib/call'
import { useRead } from '../lib/use-read'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import { RowsTable } from './rows-table'
import { countOf, type ImportView, type Verdict, verdictHint, verdicts, verdictWords } from './words'

/** What the sheet comes to, row by row, those first that want somebody's eyes. */
export function Preview({ view, onDecided }: { view: ImportView; onDecided: () => void }) {
  const [chosen, choose] = useState<Verdict>()
  const shown = chosen ?? verdicts.find((one) => countOf(view, one) > 0) ?? 'new'
  return (
    <section className="card">
      <div className="verdicts" role="tablist" aria-label="检查结果">
        {verdicts.map((one) => (
          <button
            key={one}
            role="tab"
            aria-selected={one === shown}
            className={`verdict verdict--${one}`}
            onClick={() => choose(one)}
          >
            <span>{verdictWords(one)}</span>
            <b>{countOf(view, one)}</b>
          </button>
        ))}
      </div>
      <p className="soft">{verdictHint(shown)}</p>
      <Rows key={`${shown} ${view.state}`} view={view} verdict={shown} onDecided={onDecided} />
    </section>
  )
}

interface RowsProps {
  view: ImportView
  verdict: Verdict
  onDecided: () => void
}

function Rows({ view, verdict, onDecided }: RowsProps) {
  const { importId } = view
  const first = useRead(listImportRows, { params: { importId }, query: { verdict } })
  const [more, setMore] = useState<{ rows: ImportRow[]; cursor?: string | undefined }>()
  const { sending, problem, send } = useSend()
  useEffect(() => setMore(undefined), [first.data])
  const rows = [...(first.data?.rows ?? []), ...(more?.rows ?? [])]
  const cursor = (more ?? first.data)?.cursor
  const readMore = () =>
    send(async () => {
      const query = { verdict, ...(cursor && { cursor }) }
      const next = await call(listImportRows, { params: { importId }, query })
      setMore({ rows: [...(more?.rows ?? []), ...next.rows], cursor: next.cursor })
    })
  const decided = () => {
    first.again()
    onDecided()
  }
  if (!first.data && !first.problem) return <div className="waiting" aria-label="正在打开" />
  return (
    <>
      <Problem sentence={first.problem ?? problem} again={first.again} />
      {first.data && rows.length === 0 && <p className="empty">没有这样的行。</p>}
      {rows.length > 0 && (
        <RowsTable
          rows={rows}
          verdict={verdict}
          {...(view.state === 'ready' && { deciding: { importId, decided } })}
        />
      )}
      {cursor && (
        <button className="quiet" disabled={sending} onClick={() => void readMore()}>
          再看后面的
        </button>
      )}
    </>
  )
}
