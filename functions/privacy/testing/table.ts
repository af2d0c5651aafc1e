import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { System } from '../../testing/system'

/** An item as it lies there. */
export type RawItem = Record<string, unknown>

/** Every item of the table. */
export async function everything(system: System): Promise<RawItem[]> {
  const { documentClient } = await import('../../table')
  const items: RawItem[] = []
  let start: RawItem | undefined
  do {
    const page = await documentClient.send(
      new ScanCommand({
        TableName: system.cloud.tableName,
        ...(start && { ExclusiveStartKey: start }),
      }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start)
  return items
}

/** Puts an item as it is. */
export async function putRaw(system: System, Item: RawItem): Promise<void> {
  const { documentClient } = await import('../../table')
  await documentClient.send(new PutCommand({ TableName: system.cloud.tableName, Item }))
}

/** Makes the table what it was: what a restored backup is. */
export async function restore(system: System, items: readonly RawItem[]): Promise<void> {
  const { documentClient } = await import('../../table')
  const TableName = system.cloud.tableName
  const nameOf = ({ pk, sk }: RawItem) => `${String(pk)} ${String(sk)}`
  const known = new Set(items.map(nameOf))
  for (const { pk, sk } of (await everything(system)).filter((item) => !known.has(nameOf(item))))
    await documentClient.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
  for (const Item of items) await documentClient.send(new PutCommand({ TableName, Item }))
}

/** The kinds of the items in which a text stands somewhere. */
export const kindsWith = (items: readonly RawItem[], text: string): string[] =>
  [
    ...new Set(items.filter((item) => JSON.stringify(item).includes(text)).map(({ kind }) => String(kind))),
  ].sort()
