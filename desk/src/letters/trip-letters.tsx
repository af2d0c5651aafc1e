import { useState } from 'react'
import type { OrgId, TripId } from '@shared/ids'
import { listLetters } from '@shared/letter/contract'
import { listWaitingTrips } from '@shared/trip/contract'
import { useAllPages } from '../lib/use-all-pages'
import { Problem } from '../parts/problem'
import { LetterPaper } from './letter-paper'
import { letterRows } from './letter-rows'
import { LetterTable } from './letter-table'
import { PrintBar } from './print-bar'
import { usePrintedLetter } from './use-printed-letter'

const at = (orgId: OrgId) => (cursor?: string) => ({ query: { orgId, ...(cursor && { cursor }) } })

/** Letters to organisations outside the system, to be printed on A4; calling back is done on the phone. */
export function TripLetters({ orgId }: { orgId: OrgId }) {
  const waiting = useAllPages(listWaitingTrips, at(orgId), ({ trips }) => trips)
  const letters = useAllPages(listLetters, at(orgId), (page) => page.letters)
  const { printed, write, drawAgain, sending, problem } = usePrintedLetter()
  const [again, setAgain] = useState<TripId>()
  // Before the last page is there, who has a letter could seem to have none, and another would end it.
  const rows = letters.isWhole && waiting.isWhole && letterRows(waiting.items ?? [], letters.items ?? [])
  const make = async (tripId: TripId, keeps: boolean) => {
    setAgain(undefined)
    await write(tripId, keeps)
    letters.again()
  }
  const start = (tripId: TripId) => {
    const isGood = rows && rows.some((row) => row.tripId === tripId && row.mayPrint)
    if (isGood) setAgain(tripId)
    else void make(tripId, false)
  }
  return (
    <>
      <section className="card no-print">
        <h1>流动党员对接函</h1>
        <p className="soft">
          外出的地方没有驿站、也没有我们的流动支部，就给当地的党组织发函。函上不写姓名和电话；对方扫码填了，请在手机上打电话核实。
        </p>
        <Problem sentence={waiting.problem ?? letters.problem} again={letters.again} />
        {rows === false && !letters.problem && <p className="soft">正在读取…</p>}
        {rows && rows.length === 0 && (
          <p className="empty">现在没有要对接的。在手机上把外出安排到“别的组织”，这里就能发函。</p>
        )}
        {rows && rows.length > 0 && (
          <LetterTable
            {...{ rows, sending }}
            onWrite={start}
            onPrintAgain={(tripId) => void make(tripId, true)}
          />
        )}
        {again && (
          <div className="row" role="alertdialog" aria-label="作废重发？">
            <span>重发一张，前面那张的码就作废，填过的也不算。只是码丢了，请点“再打一张”。</span>
            <button className="primary" disabled={sending} onClick={() => void make(again, false)}>
              作废重发
            </button>
            <button className="quiet" onClick={() => setAgain(undefined)}>
              先不
            </button>
          </div>
        )}
        <Problem sentence={problem} />
        {printed && <PrintBar {...{ printed, sending }} onDraw={() => void drawAgain()} />}
      </section>
      {printed && <LetterPaper printed={printed} />}
    </>
  )
}
