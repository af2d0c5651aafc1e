import { inspect } from 'node:util'
import type { System } from '../../functions/testing/system'
import { type Item, scanTable } from '../testing/scan-table'

/** What a refusal may leave: the key of an attempt, a line of the log, the count of tries at a secret. */
const mayBeLeft = /^(IDM|AUD|BNT)#/

const textOf = (item: Item) => inspect(item, { sorted: true, depth: 9, maxArrayLength: null })

/** Every item by its key, as one text each. */
export async function itemsOf({ cloud }: System): Promise<Map<string, string>> {
  const items = await scanTable(cloud.databaseEndpoint, cloud.tableName)
  return new Map(
    items.filter(({ pk }) => !mayBeLeft.test(pk)).map((item) => [`${item.pk} ${item.sk}`, textOf(item)]),
  )
}

/** Keys of what is new, gone or different. */
export function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => before.get(key) !== after.get(key))
}
