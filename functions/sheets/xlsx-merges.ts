import { placeOf, type Merge } from './cell'
import { SheetProblem } from './problem'

const mergeCell = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+\d+):([A-Z]+\d+)["']/g
const longestTag = 512

/**
 * The merged cells of a sheet. They stand behind its rows, so a sheet is unpacked once for them alone: that costs
 * a tenth of reading it, and finds out before the first row whether the part is whole.
 * @throws SheetProblem TOO_MANY_MERGES, FILE_DAMAGED, FILE_SUSPICIOUS
 */
export async function readMerges(
  chunks: AsyncIterable<Buffer>,
  limits: { merges: number },
): Promise<readonly Merge[]> {
  const merges: Merge[] = []
  let rest = ''
  for await (const chunk of chunks) {
    const text = rest + chunk.toString('latin1')
    let read = Math.max(0, text.length - longestTag)
    for (const found of text.includes('mergeCell') ? text.matchAll(mergeCell) : []) {
      read = Math.max(read, found.index + found[0].length)
      const [from, to] = [placeOf(found[1] ?? ''), placeOf(found[2] ?? '')]
      if (from === undefined || to === undefined) continue
      merges.push({ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column })
      if (merges.length > limits.merges) throw tooManyMerges()
    }
    rest = text.slice(read)
  }
  return merges
}

const tooManyMerges = () =>
  new SheetProblem('TOO_MANY_MERGES', '合并单元格太多了，请在 Excel 里取消合并后再上传')
