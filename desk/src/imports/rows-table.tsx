import type { ImportId } from '@shared/ids'
import type { ImportRow } from '@shared/imports/schema'
import { Decide, LeaveOut } from './decide'
import { decisionWords, type Verdict } from './words'

export interface Deciding {
  importId: ImportId
  decided: () => void
}

interface RowsTableProps {
  rows: readonly ImportRow[]
  verdict: Verdict
  /** While somebody may still say who a row is. */
  deciding?: Deciding
}

/** Rows as the spreadsheet numbers them: who, what changes or is wrong, and what is to be said. */
export function RowsTable({ rows, verdict, deciding }: RowsTableProps) {
  const isDoubtful = verdict === 'doubtful'
  const mayBeLeft = verdict === 'new' || verdict === 'changed'
  return (
    <table className="table table--rows">
      <thead>
        <tr>
          {verdict !== 'absent' && <th className="number">第几行</th>}
          <th>是谁</th>
          <th>{headOf(verdict)}</th>
          {rows.some(({ applied }) => applied !== undefined) && <th>结果</th>}
          {mayBeLeft && deciding && <th aria-label="写不写" />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={verdict === 'absent' ? `${i} ${row.about}` : row.row}>
            {verdict !== 'absent' && <td className="number">{row.row}</td>}
            <td>{row.about}</td>
            <td className="grow">
              <Changes row={row} />
              <Problems row={row} />
              {row.notes?.map((note) => (
                <p key={note} className="soft">
                  {note}
                </p>
              ))}
              {isDoubtful && !deciding && (
                <span className="soft">{decisionWords(row) ?? '没说是谁，没有写'}</span>
              )}
              {isDoubtful && deciding && <Decide row={row} deciding={deciding} />}
            </td>
            {row.applied !== undefined && <td>{row.applied}</td>}
            {mayBeLeft && deciding && (
              <td>
                <LeaveOut row={row} deciding={deciding} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function headOf(verdict: Verdict): string {
  if (verdict === 'doubtful') return '是不是同一人'
  if (verdict === 'wrong') return '哪里要改'
  return verdict === 'changed' ? '改什么' : '说明'
}

function Changes({ row }: { row: ImportRow }) {
  if (row.changes.length === 0) return null
  return (
    <ul className="changes">
      {row.changes.map(({ column, from, to }) => (
        <li key={column}>
          <span className="soft">{column}</span> {from && <del>{from}</del>} <ins>{to || '空着'}</ins>
        </li>
      ))}
    </ul>
  )
}

function Problems({ row }: { row: ImportRow }) {
  return row.problems.map(({ letter, column, say }) => (
    <p key={`${letter} ${column} ${say}`} className="row-problem">
      {letter && (
        <b>
          {letter}
          {row.row}
        </b>
      )}{' '}
      {say}
    </p>
  ))
}
