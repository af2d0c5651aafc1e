import { PassThrough, Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A part of a zip: its text or bytes, whole or in pieces. */
export interface ZipPart {
  name: string
  content: string | AsyncIterable<string | Buffer>
}

/** The same content gives the same bytes, whenever it is written. */
const mtime = new Date('2000-01-01T00:00:00Z')
const pieceLength = 32 * 1024

/** Joins small pieces: a stream is slow by the piece. */
async function* inLargePieces(content: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const piece of content) {
    if (typeof piece === 'string') text += piece
    if (text !== '' && (typeof piece !== 'string' || text.length >= pieceLength)) {
      yield Buffer.from(text)
      text = ''
    }
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield Buffer.from(text)
}

/**
 * Writes a zip part by part, no faster than it is taken.
 * @throws whatever a part or the destination throws; the destination is then destroyed
 */
export async function writeZip(destination: Writable, parts: readonly ZipPart[]): Promise<void> {
  const zip = new ZipFile()
  // One that can be destroyed while it waits for the part that failed.
  const output = zip.outputStream.pipe(new PassThrough())
  const fail = (error: Error) => output.destroy(error)
  const open = new Set<Readable>()
  let over = false
  zip.on('error', fail)
  for (const { name, content } of parts) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name, { mtime })
    else {
      zip.addReadStreamLazy(name, { mtime }, (use) => {
        if (over) return
        const stream = Readable.from(inLargePieces(content), { objectMode: false })
        open.add(stream.once('error', fail))
        use(null, stream)
      })
    }
  }
  zip.end()
  try {
    await pipeline(output, destination)
  } finally {
    over = true
    // Whoever makes the rows hears that nobody wants them any more.
    for (const stream of open) stream.destroy()
  }
}
