import { useEffect, useState } from 'react'
import type { Output } from '@shared/endpoint'
import type { OrgId, SweepId } from '@shared/ids'
import { readSweepProgress } from '@shared/sweep/contract'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useRead } from '../lib/use-read'
import { routeTo } from '../lib/use-route'
import { useSend } from '../lib/use-send'
import { sayDay } from '../lib/words'
import { Problem } from '../parts/problem'
import { Parts, PartsLegend } from './parts-bar'

/** A screen on the wall is looked at, not touched: it reads again by itself. */
const againMs = 30_000

interface SweepProgressProps {
  sweepId: SweepId
  orgId: OrgId
  /** At which one began. */
  top: OrgId
  onOpen: (orgId: OrgId) => void
}

/** How far the branches below an organisation are, from county to town to branch. */
export function SweepProgress({ sweepId, orgId, top, onOpen }: SweepProgressProps) {
  const asked = { params: { sweepId }, query: { orgId } }
  const first = useRead(readSweepProgress, asked, () => againMs)
  const [more, setMore] = useState<Output<typeof readSweepProgress>>()
  const { sending, problem, send } = useSend()
  useEffect(() => setMore(undefined), [sweepId, orgId])
  const { data } = first
  const cursor = more ? more.cursor : data?.cursor
  const readMore = () =>
    send(async () => {
      const query = { orgId, ...(cursor && { cursor }) }
      const next = await call(readSweepProgress, { params: { sweepId }, query })
      setMore({ ...next, orgs: [...(more?.orgs ?? []), ...next.orgs] })
    })
  const firstIds = new Set(data?.orgs.map((one) => one.orgId))
  // What moved to the front while it was read again stands there alone.
  const orgs = [...(data?.orgs ?? []), ...(more?.orgs ?? []).filter((one) => !firstIds.has(one.orgId))]
  return (
    <section className="card card--wide">
      <p className="path">
        <a href={routeTo('sweep')}>所有摸排</a>
        {orgId !== top && <a href={routeTo('sweep', sweepId)}>回到最上面</a>}
      </p>
      <Problem sentence={first.problem ?? problem} again={first.again} />
      {!data && !first.problem && <div className="waiting" />}
      {data && (
        <>
          <div className="row row--apart">
            <h1>
              {data.sweep.title} · {data.orgName}
            </h1>
            <span className="soft">{sayDay(data.sweep.dueOn, today())}前做完</span>
          </div>
          {data.whole && <Whole whole={data.whole} />}
          <PartsLegend />
          <table className="table table--progress">
            <thead>
              <tr>
                <th>组织</th>
                <th>做到哪里</th>
                <th className="number">核对了</th>
                <th className="number">没联系上</th>
                <th className="number">还没核对</th>
                <th className="number">一共</th>
              </tr>
            </thead>
            <tbody>
              {orgs.map((one) => (
                <tr key={one.orgId}>
                  <td className="progress__org">
                    {one.isBranch ? (
                      one.name
                    ) : (
                      <button className="text" onClick={() => onOpen(one.orgId)}>
                        {one.name}
                      </button>
                    )}
                    {one.handedOut < one.branches && (
                      <span className="soft"> {one.branches - one.handedOut} 个支部的名单还在发</span>
                    )}
                  </td>
                  <td className="grow">
                    <Parts parts={one.parts} total={one.total} />
                  </td>
                  <td className="number">{one.parts.checked}</td>
                  <td className="number">{one.parts.notReached}</td>
                  <td className="number">{one.parts.left}</td>
                  <td className="number">{one.total}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {cursor && (
            <button className="quiet" disabled={sending} onClick={() => void readMore()}>
              再看后面的
            </button>
          )}
        </>
      )}
    </section>
  )
}

function Whole({ whole }: { whole: NonNullable<Output<typeof readSweepProgress>['whole']> }) {
  const { parts, total, branches } = whole
  const figures = [
    ['核对了', parts.checked],
    ['没联系上', parts.notReached],
    ['还没核对', parts.left],
    ['一共', total],
  ] as const
  return (
    <div className="whole">
      {figures.map(([label, n]) => (
        <p key={label} className="whole__figure">
          <b>{n}</b>
          <span className="soft">{label}</span>
        </p>
      ))}
      <div className="whole__bar">
        <Parts parts={parts} total={total} />
        <span className="soft">{branches} 个支部</span>
      </div>
    </div>
  )
}
