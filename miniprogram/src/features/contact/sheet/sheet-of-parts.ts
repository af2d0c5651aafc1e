import type { readContactSheet } from '@shared/contact/contract'
import { noFigures } from '@shared/contact/figures'
import { sheetFigures, type SheetFigures, type SheetLine } from '@shared/contact/sheet'
import type { Output } from '@shared/endpoint'

type Part = Output<typeof readContactSheet>

/** The sum of some lines. Whoever was moved in between is counted with both. */
function sumOf(lines: readonly SheetLine[]): SheetFigures {
  const sum = noFigures()
  for (const { figures } of lines) for (const one of sheetFigures) sum[one] += figures?.[one] ?? 0
  return sum
}

/** A sheet that came in parts: the first names all lines, later ones bring the figures of theirs; once all are there, the sum. */
export function sheetOf(parts: readonly Part[]): Pick<Part, 'orgName' | 'lines' | 'total'> | undefined {
  const [first] = parts
  if (!first) return undefined
  const known = new Map(parts.flatMap(({ lines }) => lines).map((line) => [line.orgId, line]))
  const lines = first.lines.map((line) => known.get(line.orgId) ?? line)
  const isWhole = lines.every(({ figures }) => figures !== undefined)
  const total = first.total ?? (isWhole ? sumOf(lines) : undefined)
  return { orgName: first.orgName, lines, ...(total && { total }) }
}
