import { posix } from 'node:path'
import type { ZipPart } from './write-zip'
import type { XlsxPackage } from './xlsx-package'

/** Replaces in a part that is small. */
async function* without(bytes: AsyncIterable<Buffer>, pattern: RegExp): AsyncGenerator<string> {
  const chunks: Buffer[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  yield Buffer.concat(chunks).toString('utf8').replace(pattern, '')
}

/**
 * A workbook's parts, without the order in which Excel last calculated its formulas: it names cells that are gone,
 * and Excel makes a new one.
 */
export async function withoutCalculationOrder(
  zip: XlsxPackage,
  workbookPart: string,
): Promise<readonly ZipPart[]> {
  const { dir, base } = posix.parse(workbookPart)
  const relations = posix.join(dir, '_rels', `${base}.rels`)
  const pointers = new Map([
    ['[Content_Types].xml', /<Override\b[^>]*calcChain[^>]*\/>/g],
    [relations, /<Relationship\b[^>]*\/calcChain"[^>]*\/>/g],
  ])
  const names = zip.names.filter((name) => !name.endsWith('/') && name !== posix.join(dir, 'calcChain.xml'))
  return names.map((name) => {
    const pattern = pointers.get(name)
    return { name, content: pattern === undefined ? zip.bytes(name) : without(zip.bytes(name), pattern) }
  })
}
