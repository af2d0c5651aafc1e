import { useState } from 'react'
import type { OrgId, TripId } from '@shared/ids'
import { listAway, readTrip } from '@shared/trip/contract'
import { call } from '../lib/call'
import { scanPrefix } from '../lib/config'
import { useAllPages } from '../lib/use-all-pages'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import { SizeChoice } from '../parts/size-choice'
import { TripCard } from './trip-card'
import { needsPaper, tripCardWords, type TripCardWords } from './trip-card-words'

export type PaperSize = 'a5' | 'a4'
const sizes: readonly { value: PaperSize; label: string }[] = [
  { value: 'a5', label: 'A5' },
  { value: 'a4', label: 'A4，字更大' },
]

/** Papers with a trip's code, a sheet each, for members who go to a station without a phone. */
export function TripCards({ orgId }: { orgId: OrgId }) {
  const away = useAllPages(
    listAway,
    (cursor) => ({ query: { orgId, ...(cursor && { cursor }) } }),
    ({ trips }) => trips.filter(needsPaper),
  )
  const [chosen, choose] = useState<readonly TripId[]>([])
  const [size, setSize] = useState<PaperSize>('a5')
  const [cards, setCards] = useState<readonly TripCardWords[]>([])
  const { sending, problem, send } = useSend()
  const toggle = (tripId: TripId) =>
    choose(chosen.includes(tripId) ? chosen.filter((one) => one !== tripId) : [...chosen, tripId])
  const make = () =>
    send(async () => {
      setCards([])
      for (const tripId of chosen) {
        const card = tripCardWords(await call(readTrip, { params: { tripId } }), scanPrefix)
        if (card) setCards((before) => [...before, card])
      }
    })
  return (
    <>
      <section className="card no-print">
        <p>给没有手机的党员一人一张，到了驿站凭它报到。码里没有姓名和电话，别的驿站也查不到。</p>
        <Problem sentence={away.problem} again={away.again} />
        {away.isWhole && away.items?.length === 0 && (
          <p className="empty">现在没有要去驿站报到的。在手机上安排好驿站，这里就能打。</p>
        )}
        {away.items && away.items.length > 0 && (
          <>
            <div className="picks" role="group" aria-label="给谁">
              {away.items.map(({ tripId, memberName, stationName }) => (
                <label key={tripId}>
                  <input type="checkbox" checked={chosen.includes(tripId)} onChange={() => toggle(tripId)} />
                  {`${memberName}（${stationName ?? '驿站'}）`}
                </label>
              ))}
            </div>
            <SizeChoice sizes={sizes} value={size} onChange={setSize} />
            <div className="row row--end">
              <button
                className={cards.length > 0 ? 'quiet' : 'primary'}
                disabled={sending || chosen.length === 0}
                onClick={() => void make()}
              >
                {sending ? '正在准备…' : `做 ${chosen.length} 张`}
              </button>
              {cards.length > 0 && !sending && (
                <button className="primary" onClick={() => window.print()}>
                  {`打印 ${cards.length} 张`}
                </button>
              )}
            </div>
          </>
        )}
        <Problem sentence={problem} />
      </section>
      {cards.map((words) => (
        <TripCard key={words.code} words={words} size={size} />
      ))}
    </>
  )
}
