import { readImportTemplate } from '@shared/imports/contract'
import type { ImportKind } from '@shared/imports/schema'
import type { OrgId } from '@shared/ids'
import { call } from '../lib/call'
import { downloadBytes } from '../lib/download'
import { useSend } from '../lib/use-send'
import { kindWords } from '../lib/words'
import { Problem } from '../parts/problem'

/** An empty sheet with the headers that are read, and how each is filled in. */
export function EmptySheet({ kind, orgId }: { kind: ImportKind; orgId: OrgId }) {
  const { sending, problem, send } = useSend()
  const fetchIt = () =>
    send(async () => {
      const { fileName, base64 } = await call(readImportTemplate, { params: { kind }, query: { orgId } })
      downloadBytes(fileName, base64)
    })
  return (
    <>
      <button className="text" disabled={sending} onClick={() => void fetchIt()}>
        下载空白的{kindWords(kind)}表
      </button>
      <Problem sentence={problem} />
    </>
  )
}
