import { useState } from 'react'
import { listExports, readExport, startExport } from '@shared/exports/contract'
import { halvesBefore, periodsOn } from '@shared/contact/periods'
import { type ExportKind, exportKinds, type ExportView, hasPeriod } from '@shared/exports/schema'
import { isId, type OrgId } from '@shared/ids'
import { useConfirmed } from '../confirm/use-confirmed'
import { call } from '../lib/call'
import { download } from '../lib/download'
import { newId } from '../lib/ids'
import { today } from '../lib/now'
import { useRead } from '../lib/use-read'
import { useSend } from '../lib/use-send'
import { kindWords, sayInstant } from '../lib/words'
import { OrgChoice, useScope } from '../parts/org-choice'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { Templates } from './templates'
import { useTemplates } from './use-templates'

/** 导出: a sheet of what an organisation holds, after the phone has said yes. */
export function ExportPage({ grant, rest: [asked = '', of = ''] }: { grant: WorkingAs; rest: string[] }) {
  const { orgs, problem: unreadable } = useScope(grant.orgId)
  const [kind, setKind] = useState<ExportKind>(exportKinds.find((one) => one === asked) ?? 'roster')
  const [orgId, setOrgId] = useState(isId('org', of) ? of : grant.orgId)
  const [inOwn, setInOwn] = useState(true)
  const periods = [...periodsOn(today()), ...halvesBefore(today())]
  const [period, setPeriod] = useState(periods[0]?.value)
  const templates = useTemplates(orgId)
  const own = templates.data?.templates.find((one) => one.kind === kind)
  const exports = useRead(listExports, { query: { orgId } }, ({ exports: all }) =>
    all.some(isMoving) ? 2000 : undefined,
  )
  const { sending, problem, send } = useSend()
  const { callConfirmed, asking } = useConfirmed()
  const orgName = orgs?.find((org) => org.orgId === orgId)?.name ?? grant.orgName
  const start = () =>
    send(async () => {
      const templateId = inOwn ? own?.templateId : undefined
      const body = {
        ...{ exportId: newId('export'), kind, orgId, ...(templateId && { templateId }) },
        ...(hasPeriod(kind) && period !== undefined && { period }),
      }
      await callConfirmed(startExport, { body })
      exports.again()
    })
  return (
    <>
      <section className="card">
        <h1>导出一张表</h1>
        <p className="soft">
          要在手机上再点一下才会导出。本支部的党员电话写全，别的只写前三位和后四位；写全的，本人在“谁看过我的信息”里看得到。
        </p>
        <Problem sentence={unreadable} />
        <div className="form">
          <label className="field">
            <span className="field__label">导出什么</span>
            <select
              value={kind}
              onChange={({ target }) => {
                const chosen = exportKinds.find((one) => one === target.value)
                if (chosen) setKind(chosen)
              }}
            >
              {exportKinds.map((one) => (
                <option key={one} value={one}>
                  {kindWords(one)}
                </option>
              ))}
            </select>
          </label>
          {hasPeriod(kind) && (
            <label className="field">
              <span className="field__label">哪段时间</span>
              <select value={period} onChange={({ target }) => setPeriod(target.value)}>
                {periods.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
          {orgs && <OrgChoice label="哪个组织和它下面的" orgs={orgs} value={orgId} onChange={setOrgId} />}
          {own && (
            <fieldset className="choices">
              <legend className="field__label">写成什么样</legend>
              <label>
                <input type="radio" name="form" checked={inOwn} onChange={() => setInOwn(true)} />
                自己的样表（{own.fileName}）
              </label>
              <label>
                <input type="radio" name="form" checked={!inOwn} onChange={() => setInOwn(false)} />
                系统的表
              </label>
            </fieldset>
          )}
          <button className="primary" disabled={sending} onClick={() => void start()}>
            {sending ? '等手机确认…' : '导出'}
          </button>
        </div>
        <Problem sentence={problem} />
        {asking}
      </section>
      <Templates
        key={orgId}
        {...{ orgId, orgName, kind }}
        templates={templates.data?.templates}
        problem={templates.problem}
        onChanged={templates.again}
      />
      <EarlierExports orgId={orgId} exports={exports.data?.exports} problem={exports.problem} />
    </>
  )
}

const isMoving = ({ state }: ExportView) => state === 'waiting' || state === 'writing'

interface EarlierProps {
  orgId: OrgId
  exports: readonly ExportView[] | undefined
  problem: string | undefined
}

function EarlierExports({ exports, problem }: EarlierProps) {
  return (
    <section className="card">
      <h2>您导出过的</h2>
      <p className="soft">文件留七天，过后要用请再导一次。用完请妥善保管，不要发到群里。</p>
      <Problem sentence={problem} />
      {exports?.length === 0 && <p className="empty">这个组织还没有导出过。</p>}
      {exports && exports.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>内容</th>
              <th>组织</th>
              <th>什么时候</th>
              <th className="number">行数</th>
              <th className="number">电话写全</th>
              <th>状态</th>
            </tr>
          </thead>
          <tbody>
            {exports.map((one) => (
              <ExportLine key={one.exportId} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ExportLine({ one }: { one: ExportView }) {
  const { sending, problem, send } = useSend()
  const fetchIt = () =>
    send(async () => {
      const { download: file } = await call(readExport, { params: { exportId: one.exportId } })
      if (file) download(file.url)
    })
  return (
    <tr>
      <td>
        {kindWords(one.kind)} {one.ownTemplate && <span className="tag">样表</span>}
      </td>
      <td className="grow">{one.orgName}</td>
      <td>{sayInstant(one.startedAt, today())}</td>
      <td className="number">{one.rows}</td>
      <td className="number">{one.whole}</td>
      <td>
        {isMoving(one) && <span className="tag tag--teal">正在写</span>}
        {one.state === 'failed' && <span className="problem">{one.problem ?? '没有写成，请再导一次'}</span>}
        {one.state === 'done' && (
          <button className="quiet small" disabled={sending} onClick={() => void fetchIt()}>
            下载
          </button>
        )}
        <Problem sentence={problem} />
      </td>
    </tr>
  )
}
