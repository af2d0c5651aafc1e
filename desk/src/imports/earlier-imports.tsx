import { useEffect, useState } from 'react'
import type { Output } from '@shared/endpoint'
import { listImports } from '@shared/imports/contract'
import type { OrgId } from '@shared/ids'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useRead } from '../lib/use-read'
import { routeTo } from '../lib/use-route'
import { useSend } from '../lib/use-send'
import { kindWords, sayInstant } from '../lib/words'
import { Problem } from '../parts/problem'
import { stateWords } from './words'

type Summary = Output<typeof listImports>['imports'][number]

/** What was brought in before, the newest first. */
export function EarlierImports({ orgId }: { orgId: OrgId }) {
  const first = useRead(listImports, { query: { orgId } })
  const [more, setMore] = useState<Output<typeof listImports>>()
  const { sending, problem, send } = useSend()
  useEffect(() => setMore(undefined), [first.data])
  const cursor = (more ?? first.data)?.cursor
  const readMore = () =>
    send(async () => {
      const next = await call(listImports, { query: { orgId, ...(cursor && { cursor }) } })
      setMore({ ...next, imports: [...(more?.imports ?? []), ...next.imports] })
    })
  const imports = [...(first.data?.imports ?? []), ...(more?.imports ?? [])]
  return (
    <section className="card">
      <h2>以前导入的</h2>
      <Problem sentence={first.problem ?? problem} again={first.again} />
      {first.data && imports.length === 0 && <p className="empty">还没有导入过表。</p>}
      {imports.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>文件</th>
              <th>内容</th>
              <th>组织</th>
              <th>什么时候</th>
              <th>状态</th>
              <th className="number">新增</th>
              <th className="number">修改</th>
              <th className="number">有错</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <ImportLine key={one.importId} one={one} />
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

function ImportLine({ one }: { one: Summary }) {
  const { word, kind } = stateWords(one.state)
  return (
    <tr>
      <td className="grow">
        <a href={routeTo('import', one.importId)}>{one.fileName}</a>
      </td>
      <td>{kindWords(one.kind)}</td>
      <td>{one.orgName}</td>
      <td>{sayInstant(one.startedAt, today())}</td>
      <td>
        <span className={`tag tag--${kind}`}>{word}</span>
      </td>
      <td className="number">{one.counts.new}</td>
      <td className="number">{one.counts.changed}</td>
      <td className="number">{one.counts.wrong}</td>
    </tr>
  )
}
