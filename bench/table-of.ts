/** A table in Markdown, the first column's cells to the left, the others' to the right, padded as the formatter has it. */
export function tableOf(head: readonly string[], body: readonly (readonly (string | number)[])[]): string {
  const rows = [head, ...body].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [first = [], ...rest] = rows
  return [line(first), `| ${rule.join(' | ')} |`, ...rest.map(line)].join('\n')
}
