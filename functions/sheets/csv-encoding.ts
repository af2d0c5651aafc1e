import { SheetProblem } from './problem'

const encodings = ['utf-8', 'gb18030'] as const
const chunkSize = 64 * 1024

function* chunksOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
}

const reads = (bytes: Buffer, encoding: string) => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (const chunk of chunksOf(bytes)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/**
 * Which encoding a text file is in: what its first mark says, else UTF-8 where the whole of it is, else GB18030,
 * which Excel and WPS write in China.
 * @throws SheetProblem ENCODING_UNKNOWN
 */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  const encoding = encodings.find((it) => reads(bytes, it))
  if (encoding === undefined) {
    throw new SheetProblem(
      'ENCODING_UNKNOWN',
      '文件里的文字读不出来。请在 Excel 里“另存为” .xlsx，或“CSV UTF-8”，再上传',
    )
  }
  return encoding
}

/** A text file's text in pieces, without its first mark. @throws SheetProblem ENCODING_UNKNOWN */
export function* decodeCsv(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (const chunk of chunksOf(bytes)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
