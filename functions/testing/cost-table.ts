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

/** The page around its markers. @throws Error when it has none. */
function parts(page: string): { before: string; between: string; after: string } {
  const [begin, end] = [page.indexOf(markers[0]) + markers[0].length, page.indexOf(markers[1])]
  if (begin < markers[0].length || end < begin)
    throw new Error('docs/data-model.md has no place for the measured costs')
  return { before: page.slice(0, begin), between: page.slice(begin, end).trim(), after: page.slice(end) }
}

/** What a page says between its markers. */
export const costsIn = (page: string): string => parts(page).between

/** The page with another table between its markers. */
export function withCosts(page: string, table: string): string {
  const { before, after } = parts(page)
  return `${before}\n\n${table}\n\n${after}`
}
