import type { Cost, Costs } from './costs'

const markers = ['<!-- measured costs: begin -->', '<!-- measured costs: end -->'] as const

/** The rows of a table in Markdown, padded as the formatter has it. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [head = [], ...body] = rows
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n')
}

const rowOf = ({ what, roundTrips, readUnits, writeUnits }: Cost) =>
  [what, roundTrips, readUnits, writeUnits].map(String)

/** The costs as they stand in docs/data-model.md. */
export const costTable = ({ authentication, tree, workers, endpoints }: Costs): string =>
  tableOf([
    ['call', 'round trips', 'read units', 'write units'],
    ...[authentication, tree, ...workers, ...endpoints].map(rowOf),
  ])

/** What a page says between its markers. @throws Error when it has none. */
export function costsIn(page: string): string {
  const [begin, end] = markers.map((marker) => page.indexOf(marker))
  if (begin === undefined || end === undefined || begin < 0 || end < begin)
    throw new Error('docs/data-model.md has no place for the measured costs')
  return page.slice(begin + markers[0].length, end).trim()
}

/** The page with another table between its markers. */
export const withCosts = (page: string, table: string): string => page.replace(costsIn(page), () => table)
