import type { ImportId } from '@shared/ids'
import { readImportResult } from '@shared/imports/contract'
import { call } from '../lib/call'
import { download } from '../lib/download'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'

/** The sheet of results: every row with what became of it. */
export function ResultDownload({ importId }: { importId: ImportId }) {
  const { sending, problem, send } = useSend()
  const fetchIt = () =>
    send(async () => download((await call(readImportResult, { params: { importId } })).url))
  return (
    <>
      <button className="primary" disabled={sending} onClick={() => void fetchIt()}>
        下载结果表
      </button>
      <Problem sentence={problem} />
    </>
  )
}
