import { useEffect, useState } from 'react'
import type { Output } from '@shared/endpoint'
import { isId, type OrgId } from '@shared/ids'
import { listSweeps } from '@shared/sweep/contract'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useRead } from '../lib/use-read'
import { goTo, routeTo } from '../lib/use-route'
import { useSend } from '../lib/use-send'
import { sayDay, sayInstant } from '../lib/words'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { SweepProgress } from './sweep-progress'

/** 摸排: how far each sweep is, by organisation; for a large screen on the wall, too. */
export function SweepPage({ grant, rest: [sweepId = '', at = ''] }: { grant: WorkingAs; rest: string[] }) {
  if (isId('sweep', sweepId))
    return (
      <SweepProgress
        sweepId={sweepId}
        orgId={isId('org', at) ? at : grant.orgId}
        top={grant.orgId}
        onOpen={(orgId) => goTo('sweep', sweepId, orgId)}
      />
    )
  return <SweepList orgId={grant.orgId} />
}

function SweepList({ orgId }: { orgId: OrgId }) {
  const first = useRead(listSweeps, { query: { orgId } })
  const [more, setMore] = useState<Output<typeof listSweeps>>()
  const { sending, problem, send } = useSend()
  useEffect(() => setMore(undefined), [first.data])
  const cursor = (more ?? first.data)?.cursor
  const readMore = () =>
    send(async () => {
      const next = await call(listSweeps, { query: { orgId, ...(cursor && { cursor }) } })
      setMore({ ...next, sweeps: [...(more?.sweeps ?? []), ...next.sweeps] })
    })
  const sweeps = [...(first.data?.sweeps ?? []), ...(more?.sweeps ?? [])]
  const now = today()
  return (
    <section className="card">
      <h1>摸排进度</h1>
      <p className="soft">布置摸排、逐个核对请在手机上办；这里看各处做到哪里。</p>
      <Problem sentence={first.problem ?? problem} again={first.again} />
      {first.data && sweeps.length === 0 && <p className="empty">还没有布置过摸排。</p>}
      {sweeps.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>名称</th>
              <th>谁布置的</th>
              <th>什么时候</th>
              <th>要在哪天前</th>
              <th>状态</th>
            </tr>
          </thead>
          <tbody>
            {sweeps.map((one) => (
              <tr key={one.sweepId}>
                <td className="grow">
                  <a href={routeTo('sweep', one.sweepId)}>{one.title}</a>
                </td>
                <td>{one.issuerName}</td>
                <td>{sayInstant(one.startedAt, now)}</td>
                <td>{sayDay(one.dueOn, now)}</td>
                <td>
                  <span className={one.state === 'open' ? 'tag tag--teal' : 'tag'}>
                    {one.state === 'open' ? '正在做' : '已结束'}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cursor && (
        <button className="quiet" disabled={sending} onClick={() => void readMore()}>
          再看以前的
        </button>
      )}
    </section>
  )
}
