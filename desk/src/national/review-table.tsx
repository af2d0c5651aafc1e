import { useState } from 'react'
import type { OrgId, TripId } from '@shared/ids'
import { daysBetween } from '@shared/time'
import { confirmMobile } from '@shared/trip/contract'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import { useAway } from './use-away'

/** Those who have been away for about half a year: a person says of each whether this is a mobile member. */
export function ReviewTable({ orgId, onSaid }: { orgId: OrgId; onSaid: () => void }) {
  const { items: trips, problem: unreadable, again } = useAway(orgId, 'review')
  const { sending, problem, send } = useSend()
  const [said, setSaid] = useState<readonly TripId[]>([])
  const open = (trips ?? []).filter(({ tripId }) => !said.includes(tripId))
  if (!unreadable && open.length === 0) return null
  const say = (tripId: TripId, isMobile: boolean) =>
    send(async () => {
      await call(confirmMobile, { params: { tripId }, body: { isMobile } })
      setSaid((before) => [...before, tripId])
      onSaid()
    })
  return (
    <section className="card">
      <h2>出去快半年，请看一看（{open.length} 人）</h2>
      <p className="soft">先问问本人，再由您点。点“不算”的，过半年再请您看。</p>
      <Problem sentence={unreadable ?? problem} again={again} />
      <table className="table">
        <thead>
          <tr>
            <th>姓名</th>
            <th>支部</th>
            <th>去了哪里</th>
            <th className="number">出门天数</th>
            <th>是流动党员吗</th>
          </tr>
        </thead>
        <tbody>
          {open.map(({ tripId, memberName, originOrgName, destination, startedOn }) => (
            <tr key={tripId}>
              <td>{memberName}</td>
              <td>{originOrgName}</td>
              <td className="grow">{destination.place.join('')}</td>
              <td className="number">{daysBetween(startedOn, today())}</td>
              <td>
                <button
                  className="quiet"
                  disabled={sending}
                  aria-label={`${memberName}是流动党员`}
                  onClick={() => void say(tripId, true)}
                >
                  是
                </button>
                <button
                  className="quiet"
                  disabled={sending}
                  aria-label={`${memberName}不算`}
                  onClick={() => void say(tripId, false)}
                >
                  不算
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
