import { useRef, useState } from 'react'
import { removeTemplate } from '@shared/exports/contract'
import type { ExportKind, TemplateView } from '@shared/exports/schema'
import type { OrgId } from '@shared/ids'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useSend } from '../lib/use-send'
import { kindWords, sayInstant } from '../lib/words'
import { Problem } from '../parts/problem'
import { bringTemplate } from './use-templates'
import { wrongTemplate } from './wrong-template'

interface TemplatesProps {
  orgId: OrgId
  orgName: string
  /** Of what the form above is about. */
  kind: ExportKind
  templates: readonly TemplateView[] | undefined
  problem: string | undefined
  onChanged: () => void
}

/** The sheets of its own that an organisation keeps here: brought, replaced, removed. */
export function Templates({ orgId, orgName, kind, templates, problem, onChanged }: TemplatesProps) {
  const { sending, problem: notBrought, send } = useSend()
  const [wrong, setWrong] = useState<string>()
  const chooser = useRef<HTMLInputElement>(null)
  const isThere = templates?.some((one) => one.kind === kind) ?? false
  const bring = (file: File | undefined) => {
    const why = file && wrongTemplate(file)
    setWrong(why)
    if (file && !why)
      void send(async () => {
        await bringTemplate({ orgId, kind, file }, () => undefined)
        onChanged()
      })
  }
  return (
    <section className="card">
      <h2>{orgName}自己的样表</h2>
      <p className="soft">
        上级要的表有自己的样子，就把那张空表传上来，每种内容一张。导出时照它的表头填，认不得的列空着。
      </p>
      <Problem sentence={problem ?? wrong ?? notBrought} />
      {templates && templates.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>内容</th>
              <th>文件</th>
              <th>会填的列</th>
              <th>什么时候传的</th>
              <th aria-label="删除" />
            </tr>
          </thead>
          <tbody>
            {templates.map((one) => (
              <TemplateLine key={one.templateId} one={one} orgId={orgId} onChanged={onChanged} />
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <input
          ref={chooser}
          className="hidden-file"
          type="file"
          accept=".xlsx"
          aria-label="选择样表"
          tabIndex={-1}
          onChange={({ target }) => {
            bring(target.files?.[0])
            // The same file, put right meanwhile, may be chosen again.
            target.value = ''
          }}
        />
        <button className="quiet" disabled={sending} onClick={() => chooser.current?.click()}>
          {sending ? '正在看这张样表…' : `${isThere ? '换一张' : '传一张'}${kindWords(kind)}的样表`}
        </button>
        <span className="soft">.xlsx，表头要在前几行里，最大 5 MB</span>
      </div>
    </section>
  )
}

function TemplateLine({ one, orgId, onChanged }: { one: TemplateView; orgId: OrgId; onChanged: () => void }) {
  const [asked, ask] = useState(false)
  const { sending, problem, send } = useSend()
  const { templateId, kind, fileName, fills, keptAt } = one
  const remove = () =>
    send(async () => {
      await call(removeTemplate, { params: { templateId }, body: { orgId } })
      onChanged()
    })
  return (
    <tr>
      <td>{kindWords(kind)}</td>
      <td>{fileName}</td>
      <td className="grow">{fills.join('、')}</td>
      <td>{sayInstant(keptAt, today())}</td>
      <td className="number">
        <button
          className={asked ? 'small primary' : 'small quiet'}
          disabled={sending}
          aria-label={`${asked ? '确定删除' : '删除'}：${kindWords(kind)}的样表`}
          onClick={() => (asked ? void remove() : ask(true))}
        >
          {asked ? '确定删除' : '删除'}
        </button>
        <Problem sentence={problem} />
      </td>
    </tr>
  )
}
