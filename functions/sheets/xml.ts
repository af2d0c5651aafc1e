import { SaxesParser } from 'saxes'
import { damaged, suspicious } from './problem'

/** What a reader of XML listens to; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Attributes have no prefix in a workbook, except the ids of relations. */
const attributeOf = (attributes: Record<string, string>) => (name: string) =>
  attributes[name] ??
  (name === 'id' ? Object.entries(attributes).find(([full]) => local(full) === 'id')?.[1] : undefined)

const longestWithoutTag = 4 * 1024 * 1024

/**
 * Reads XML as it comes, and yields after each chunk so that what was found can be handed on.
 * A DOCTYPE is refused: it is what entity tricks need, and no workbook has one.
 * @throws SheetProblem FILE_DAMAGED, FILE_SUSPICIOUS
 */
export async function* parseXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
): AsyncGenerator<void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let withoutTag = 0
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  parser.on('doctype', () => {
    throw suspicious()
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', (tag) => {
    withoutTag = 0
    listener.open?.(local(tag.name), attributeOf(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    withoutTag = 0
    listener.close?.(local(tag.name))
  })
  if (listener.text !== undefined) {
    const hear = (text: string) => listener.text?.(text)
    parser.on('text', hear)
    parser.on('cdata', hear)
  }
  for await (const chunk of chunks) {
    // The parser holds a text until its end, and no cell has one so long.
    withoutTag += chunk.length
    if (withoutTag > longestWithoutTag) throw suspicious()
    parser.write(decoded(decoder, chunk))
    yield
  }
  parser.write(decoded(decoder)).close()
  yield
}

function decoded(decoder: TextDecoder, chunk?: Buffer) {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw damaged()
  }
}

/** Reads XML to its end. */
export async function readXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parsing = parseXml(chunks, listener)
  while ((await parsing.next()).done !== true);
}

/** `_x000D_` and its like → the character: how workbooks write what XML can't. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
