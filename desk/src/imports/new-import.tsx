import { useState } from 'react'
import { type ImportKind, importKinds } from '@shared/imports/schema'
import { useSend } from '../lib/use-send'
import { goTo } from '../lib/use-route'
import { kindWords } from '../lib/words'
import { OrgChoice, type OrgInScope } from '../parts/org-choice'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { DropPlace } from './drop-place'
import { EmptySheet } from './empty-sheet'
import { bringSheet } from './upload'

/** The kinds that this release brings in. */
const offered: readonly ImportKind[] = importKinds

/** Chooses what a sheet holds, of whom it may speak, and the file; then it is sent and checked. */
export function NewImport({ grant, orgs }: { grant: WorkingAs; orgs: readonly OrgInScope[] }) {
  const [kind, setKind] = useState<ImportKind>('roster')
  const [orgId, setOrgId] = useState(grant.orgId)
  const [file, setFile] = useState<File>()
  const [gone, setGone] = useState(0)
  const { sending, problem, send } = useSend()
  const start = () =>
    send(async () => {
      if (!file) return
      setGone(0)
      goTo('import', await bringSheet({ kind, orgId, file }, setGone))
    })
  return (
    <section className="card">
      <h1>导入一张表</h1>
      <p className="soft">先检查、给您看，您点了写入才会写。身份证号不收，表里有也不会存。</p>
      <div className="form">
        <label className="field">
          <span className="field__label">表里是</span>
          <select
            value={kind}
            onChange={({ target }) => {
              const chosen = offered.find((one) => one === target.value)
              if (chosen) setKind(chosen)
            }}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {kindWords(one)}
              </option>
            ))}
          </select>
        </label>
        <OrgChoice label="只管这个组织和它下面的" orgs={orgs} value={orgId} onChange={setOrgId} />
      </div>
      <DropPlace file={file} onFile={setFile} />
      <div className="row">
        <div className="grow">
          <EmptySheet kind={kind} orgId={orgId} />
        </div>
        {sending && (
          <progress className="progress" value={gone} max={1} aria-label="正在上传">
            {Math.round(gone * 100)}%
          </progress>
        )}
        <button className="primary" disabled={!file || sending} onClick={() => void start()}>
          {sending ? '正在上传…' : '上传并检查'}
        </button>
      </div>
      <Problem sentence={problem} />
    </section>
  )
}
