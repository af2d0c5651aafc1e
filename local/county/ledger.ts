import type { Part } from '../../functions/writes/part'

/** An item as it lies in the table. */
export type Item = Readonly<Record<string, unknown>>

/** Carries out the parts of transactions in memory: in the end, the items that would be left in the table. */
export interface Ledger {
  write(parts: readonly Part[]): void
  items(): Item[]
}

export function openLedger(): Ledger {
  const items = new Map<string, Item>()
  const keyOf = (item: Item) => `${String(item['pk'])} ${String(item['sk'])}`
  const write = ({ write: { Put, Delete } }: Part) => {
    if (Put?.Item) items.set(keyOf(Put.Item), Put.Item)
    else if (Delete?.Key) items.delete(keyOf(Delete.Key))
    else throw new Error('the demo is made of puts and deletes alone')
  }
  return { write: (parts) => parts.forEach(write), items: () => [...items.values()] }
}
