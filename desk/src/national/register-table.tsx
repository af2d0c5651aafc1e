import { useState } from 'react'
import * as v from 'valibot'
import type { OrgId, TripId } from '@shared/ids'
import { daySchema } from '@shared/time'
import { registerNationally } from '@shared/trip/contract'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useSend } from '../lib/use-send'
import { sayDay } from '../lib/words'
import { Problem } from '../parts/problem'
import { useAway } from './use-away'

/** Those confirmed as mobile members who don't stand in the national register yet: written down many at once. */
export function RegisterTable({ orgId, onDone }: { orgId: OrgId; onDone: () => void }) {
  const { items: trips, problem: unreadable, again } = useAway(orgId, 'register')
  const { sending, problem, send } = useSend()
  const [ticked, tick] = useState<readonly TripId[]>([])
  const [done, setDone] = useState<readonly TripId[]>([])
  const now = today()
  const [day, setDay] = useState<string>(now)
  const open = (trips ?? []).filter(({ tripId }) => !done.includes(tripId))
  const chosen = open.filter(({ tripId }) => ticked.includes(tripId))
  const on = v.safeParse(daySchema, day)
  const register = () =>
    send(async () => {
      if (!on.success) return
      // One by one: what was written stays written when a later one isn't.
      for (const { tripId } of chosen) {
        await call(registerNationally, { params: { tripId }, body: { on: on.output } })
        setDone((before) => [...before, tripId])
      }
      onDone()
    })
  const turn = (tripId: TripId) =>
    tick((before) => (before.includes(tripId) ? before.filter((one) => one !== tripId) : [...before, tripId]))
  return (
    <section className="card">
      <h2>全国系统登记</h2>
      <p className="soft">先在全国系统里登记，再在这里勾上、一次记下。</p>
      <Problem sentence={unreadable} again={again} />
      {done.length > 0 && <p role="status">记下了 {done.length} 人。</p>}
      {trips && open.length === 0 && <p className="empty">没有待登记的。</p>}
      {open.length > 0 && (
        <>
          <table className="table">
            <thead>
              <tr>
                <th>登记好了</th>
                <th>姓名</th>
                <th>支部</th>
                <th>去了哪里</th>
                <th>哪天出门</th>
                <th>哪天确认的</th>
              </tr>
            </thead>
            <tbody>
              {open.map(({ tripId, memberName, originOrgName, destination, startedOn, mobileSince }) => (
                <tr key={tripId}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${memberName}登记好了`}
                      checked={ticked.includes(tripId)}
                      disabled={sending}
                      onChange={() => turn(tripId)}
                    />
                  </td>
                  <td>{memberName}</td>
                  <td>{originOrgName}</td>
                  <td className="grow">{destination.place.join('')}</td>
                  <td>{sayDay(startedOn, now)}</td>
                  <td>{mobileSince ? sayDay(mobileSince, now) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="row row--end">
            <button
              className="text"
              disabled={sending}
              onClick={() => tick(chosen.length > 0 ? [] : open.map(({ tripId }) => tripId))}
            >
              {chosen.length > 0 ? '都不选' : '全选'}
            </button>
            <label className="field">
              <span className="field__label">哪天登记的</span>
              <input type="date" value={day} max={now} onChange={({ target }) => setDay(target.value)} />
            </label>
            <button
              className="primary"
              disabled={sending || chosen.length === 0 || !on.success}
              onClick={() => void register()}
            >
              记下 {chosen.length} 人
            </button>
          </div>
        </>
      )}
      <Problem sentence={problem} />
    </section>
  )
}
