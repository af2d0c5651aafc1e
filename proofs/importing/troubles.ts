import { readAll } from '../../functions/sheets/testing/read-all'
import type { Item } from '../testing/scan-table'

/** What is wrong with what an import left in the table, in words; nothing when each row is there exactly once. */
export function troublesInTable(items: readonly Item[], importId: string, expected: number): string[] {
  const members = items.filter(({ kind }) => kind === 'member')
  const partitions = new Set(members.map(({ pk }) => pk.slice('MEM#'.length)))
  const ofMembers = (kind: string, prefix: string) =>
    items.filter((item) => item.kind === kind && partitions.has(item.pk.slice(prefix.length)))
  const counts = {
    members: members.length,
    'member numbers': items.filter(({ kind }) => kind === 'memberNo').length,
    'events of members': ofMembers('event', 'EVT#').length,
    'lines in the log': ofMembers('audit', 'AUD#').length,
    'rows that are done': items.filter(({ kind, pk }) => kind === 'importRow' && pk === `IMP#${importId}`)
      .length,
  }
  return Object.entries(counts).flatMap(([what, n]) => (n === expected ? [] : [`${n} ${what}`]))
}

/** How many rows the sheet of results has, and what is wrong with it. */
export async function troublesInResult(
  file: Buffer,
  expected: { rows: number; added: number },
): Promise<{ rows: number; troubles: string[] }> {
  const { rows } = await readAll(file, [
    { field: 'phone', headers: ['手机号'] },
    { field: 'result', headers: ['结果'] },
    { field: 'say', headers: ['说明'] },
  ])
  const added = rows.filter(({ values }) => values.result === '新增')
  const left = rows.filter(({ values }) => values.result === '没有写入' && values.say !== undefined)
  const troubles = [
    ...(rows.length === expected.rows ? [] : [`${rows.length} rows in the result`]),
    ...(added.length === expected.added ? [] : [`${added.length} added in the result`]),
    ...(left.length === expected.rows - expected.added ? [] : [`${left.length} left out in the result`]),
    ...(rows.some(({ values }) => /\d{11}/.test(values.phone ?? '')) ? ['a number in the result'] : []),
  ]
  return { rows: rows.length, troubles }
}
