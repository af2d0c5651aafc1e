import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '.'
import { compileTemplate } from '../compile-template'
import { readTemplate } from '../template'
import { callDatabase } from './call'

jest.setTimeout(60_000)

test('a stream that was off when the system was ended hard is on again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'create-table-'))
  const template = readTemplate(await compileTemplate())
  const open = () => startDatabase(template, { file: join(folder, 'table.db') })
  const off = { StreamSpecification: { StreamEnabled: false } }
  const streamOf = ({ endpoint, tableName: TableName }: { endpoint: string; tableName: string }) =>
    callDatabase(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName })

  const before = await open()
  await callDatabase(before.endpoint, 'DynamoDB_20120810.UpdateTable', {
    TableName: before.tableName,
    ...off,
  })
  expect(await streamOf(before)).not.toMatchObject({
    Table: { StreamSpecification: { StreamEnabled: true } },
  })
  await before.close()

  const again = await open()
  expect(await streamOf(again)).toMatchObject({
    Table: { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } },
  })
  await again.close()
  rmSync(folder, { recursive: true })
})
