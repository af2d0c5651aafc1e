import type { ImportRow } from '@shared/imports/schema'
import { decideImportRow } from '@shared/imports/contract'
import { call } from '../lib/call'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import type { Deciding } from './rows-table'

interface RowProps {
  row: ImportRow
  deciding: Deciding
}

function useDecision({ row, deciding }: RowProps) {
  const { sending, problem, send } = useSend()
  const say = (is: 'known' | 'new' | 'skip', id?: string) =>
    send(async () => {
      const body = { row: row.row, is, ...(id !== undefined && { id }) }
      await call(decideImportRow, { params: { importId: deciding.importId }, body })
      deciding.decided()
    })
  const isSaid = (is: string, id?: string) =>
    row.decision?.is === is && (id === undefined || row.decision.id === id)
  return { sending, problem, say, isSaid }
}

/** Who a doubtful row is: one of those known, somebody new, or nobody for now. */
export function Decide(props: RowProps) {
  const { row } = props
  const { sending, problem, say, isSaid } = useDecision(props)
  return (
    <div className="decide" role="group" aria-label={`第 ${row.row} 行是谁`}>
      {row.candidates.map(({ id, name, orgName, because }) => (
        <button
          key={id}
          disabled={sending}
          aria-pressed={isSaid('known', id)}
          onClick={() => void say('known', id)}
        >
          就是{name}
          <span className="soft">
            {orgName}，{because}
          </span>
        </button>
      ))}
      <button disabled={sending} aria-pressed={isSaid('new')} onClick={() => void say('new')}>
        是另一个人<span className="soft">新增</span>
      </button>
      <button disabled={sending} aria-pressed={isSaid('skip')} onClick={() => void say('skip')}>
        先不写
      </button>
      <Problem sentence={problem} />
    </div>
  )
}

/** A row that would be written is left alone, or not after all. */
export function LeaveOut(props: RowProps) {
  const { row } = props
  const { sending, problem, say, isSaid } = useDecision(props)
  const isLeft = isSaid('skip')
  const written = row.verdict === 'new' ? 'new' : 'known'
  return (
    <>
      <button
        className="quiet small"
        disabled={sending}
        aria-pressed={isLeft}
        aria-label={`第 ${row.row} 行先不写`}
        onClick={() => void say(isLeft ? written : 'skip')}
      >
        先不写
      </button>
      <Problem sentence={problem} />
    </>
  )
}
