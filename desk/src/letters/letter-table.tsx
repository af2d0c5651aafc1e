import type { TripId } from '@shared/ids'
import { today } from '../lib/now'
import { sayDay } from '../lib/words'
import { type LetterRow, standingOf } from './letter-rows'

interface LetterTableProps {
  rows: readonly LetterRow[]
  sending: boolean
  onWrite: (tripId: TripId) => void
  onPrintAgain: (tripId: TripId) => void
}

/** The branch's letters, where each stands, and writing one. */
export function LetterTable({ rows, sending, onWrite, onPrintAgain }: LetterTableProps) {
  const now = today()
  return (
    <table className="table">
      <thead>
        <tr>
          <th>谁</th>
          <th>发给</th>
          <th>到哪一步</th>
          <th>有效到</th>
          <th>打印</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.tripId}>
            <td>{row.memberName}</td>
            <td className="grow">{row.toOrgName}</td>
            <td>
              <span className={toneOf(row)}>{standingOf(row)}</span>
            </td>
            <td>{row.letter ? sayDay(row.letter.expiresOn, now) : ''}</td>
            <td>
              {row.mayPrint && (
                <button
                  className="quiet"
                  disabled={sending}
                  aria-label={`再打一张：${row.memberName}`}
                  onClick={() => onPrintAgain(row.tripId)}
                >
                  再打一张
                </button>
              )}
              {row.mayWrite && (
                <button
                  className="quiet"
                  disabled={sending}
                  aria-label={`${wordOf(row)}：${row.memberName}`}
                  onClick={() => onWrite(row.tripId)}
                >
                  {wordOf(row)}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const wordOf = ({ letter, mayPrint }: LetterRow): string =>
  mayPrint ? '作废重发' : letter ? '再发一张' : '发对接函'

const toneOf = ({ letter }: LetterRow): string =>
  letter?.isOver
    ? 'tag'
    : letter?.state === 'acknowledged'
      ? 'tag tag--green'
      : letter?.state === 'answered'
        ? 'tag tag--amber'
        : 'tag tag--teal'
