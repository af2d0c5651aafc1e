import { useState } from 'react'
import type { TripId } from '@shared/ids'
import { listLetters } from '@shared/letter/contract'
import { listAway } from '@shared/trip/contract'
import { useRead } from '../lib/use-read'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { LetterPaper } from './letter-paper'
import { letterRows } from './letter-rows'
import { LetterTable } from './letter-table'
import { usePrintedLetter } from './use-printed-letter'

/** 对接函: letters to organisations outside the system, to be printed on A4; calling back is done on the phone. */
export function LetterPage({ grant }: { grant: WorkingAs }) {
  const { orgId } = grant
  const away = useRead(listAway, { query: { orgId } })
  const letters = useRead(listLetters, { query: { orgId } })
  const { printed, write, sending, problem } = usePrintedLetter()
  const [again, setAgain] = useState<TripId>()
  const rows = away.data && letters.data && letterRows(away.data.trips, letters.data.letters)
  const make = async (tripId: TripId) => {
    setAgain(undefined)
    await write(tripId)
    letters.again()
  }
  const start = (tripId: TripId) => {
    const isWritten = rows?.some((row) => row.tripId === tripId && row.letter && !row.letter.isOver)
    if (isWritten) setAgain(tripId)
    else void make(tripId)
  }
  return (
    <>
      <section className="card no-print">
        <h1>流动党员对接函</h1>
        <p className="soft">
          外出的地方没有驿站、也没有我们的流动支部，就给当地的党组织发函。函上不写姓名和电话；对方扫码填了，请在手机上打电话核实。
        </p>
        <Problem sentence={away.problem ?? letters.problem} again={letters.again} />
        {rows?.length === 0 && (
          <p className="empty">现在没有要对接的。在手机上把外出安排到“别的组织”，这里就能发函。</p>
        )}
        {rows && rows.length > 0 && <LetterTable {...{ rows, sending }} onWrite={start} />}
        {again && (
          <div className="row" role="alertdialog" aria-label="再发一张？">
            <span>再发一张，前面那张的码就作废，填过的也不算。</span>
            <button className="primary" disabled={sending} onClick={() => void make(again)}>
              再发
            </button>
            <button className="quiet" onClick={() => setAgain(undefined)}>
              先不
            </button>
          </div>
        )}
        <Problem sentence={problem} />
        {printed && (
          <div className="row row--end">
            <span className="soft">
              {printed.letter.memberName}的函在下面。码只在这一页看得到，请现在打印；要
              PDF，在打印机里选“另存为 PDF”。
            </span>
            <button className="primary" onClick={() => window.print()}>
              打印
            </button>
          </div>
        )}
      </section>
      {printed && <LetterPaper printed={printed} />}
    </>
  )
}
