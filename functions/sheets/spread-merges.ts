import type { Cell, Merge, SheetRow } from './cell'

/**
 * Gives each row that a merged cell covers its value, in the merge's first column: what stands beside a branch's
 * name written once for five people. To the right nothing is given: there it is layout.
 * @returns a function to be called with the rows in order
 */
export function spreadMerges(merges: readonly Merge[]): (row: SheetRow) => SheetRow {
  const tall = merges.filter(({ fromRow, toRow }) => toRow > fromRow)
  if (tall.length === 0) return (row) => row
  const starts = new Map(tall.map((it) => [`${it.fromRow} ${it.fromColumn}`, it]))
  const held = new Map<number, { cell: Cell; until: number }>()
  return ({ row, cells }) => {
    for (const [column, { until }] of held) if (until < row) held.delete(column)
    for (const [column, cell] of cells) {
      const merge = starts.get(`${row} ${column}`)
      if (merge !== undefined) held.set(column, { cell, until: merge.toRow })
    }
    const spread = new Map(cells)
    for (const [column, { cell }] of held) if (!spread.has(column)) spread.set(column, cell)
    return { row, cells: spread }
  }
}
