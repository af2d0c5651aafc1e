import { Writable } from 'node:stream'
import { readImportTemplate } from '@shared/imports/contract'
import { handle } from '../http/handle'
import { writeXlsx } from '../sheets/door'
import type { Kind } from './kind'
import { kindOf } from './kinds'

async function emptySheet({ title, columns }: Kind): Promise<Buffer> {
  const bytes: Buffer[] = []
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, taken) => {
      bytes.push(chunk)
      taken()
    },
  })
  await writeXlsx(destination, {
    name: title,
    columns: columns.map(({ field, headers: [header = field] }) => ({ field, header, width: 18 })),
    rows: [],
    // On a sheet of its own, since a row of hints would be read as somebody.
    mark: [
      '每列怎么填：',
      ...columns.map(({ field, headers: [header = field], hint }) => `${header}：${hint}`),
      '身份证号码不收。表里没有的列可以删去，多出来的列不会读取。',
    ],
  })
  return Buffer.concat(bytes)
}

/** An empty sheet of a kind, with the headers that are read and how to fill them in. */
export const handler = handle(readImportTemplate, async ({ query, params, authorise, refuse }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const kind = kindOf(params.kind)
  if (!kind) return refuse('NOT_FOUND')
  const fileName = `${kind.title}（空表）.xlsx`
  return { status: 200, body: { fileName, base64: (await emptySheet(kind)).toString('base64') } }
})
