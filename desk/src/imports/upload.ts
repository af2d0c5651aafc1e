import { checkImport, startImport } from '@shared/imports/contract'
import type { ImportKind } from '@shared/imports/schema'
import type { ImportId, OrgId } from '@shared/ids'
import { call } from '../lib/call'
import { newId } from '../lib/ids'
import { ApiError, Unreachable } from '../lib/problem'

interface Form {
  url: string
  fields: Record<string, string>
}

/** Sends a file by its signed form. @param tell how much has gone, from 0 to 1. @throws ApiError, Unreachable. */
export const sendFile = ({ url, fields }: Form, file: File, tell: (part: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    // S3 reads nothing after the file.
    form.append('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new ApiError('UPLOAD_REFUSED', '表没有传上去，请看看文件是不是太大，再试一次'))
    request.onerror = () => reject(new Unreachable())
    request.send(form)
  })

/** Brings a sheet to the system and has it checked. */
export async function bringSheet(
  { kind, orgId, file }: { kind: ImportKind; orgId: OrgId; file: File },
  tell: (part: number) => void,
): Promise<ImportId> {
  const importId = newId('import')
  const body = { importId, kind, orgId, fileName: file.name.slice(-120), bytes: file.size }
  const { upload } = await call(startImport, { body })
  await sendFile(upload, file, tell)
  await call(checkImport, { params: { importId } })
  return importId
}
