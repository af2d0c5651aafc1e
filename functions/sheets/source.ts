import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { tooLarge } from './problem'

/** A file: its bytes, a stream of them (an object of the store), or where it lies. */
export type Source = Buffer | Readable | { path: string }

/**
 * The bytes of a file: a zip can't be read in one direction, and its size is bounded.
 * @throws SheetProblem FILE_TOO_LARGE, without reading further than the limit
 */
export async function bytesOf(source: Source, limit: number): Promise<Buffer> {
  if (Buffer.isBuffer(source)) {
    if (source.length > limit) throw tooLarge(limit)
    return source
  }
  if ('path' in source && typeof source.path === 'string' && !('read' in source)) {
    if ((await stat(source.path)).size > limit) throw tooLarge(limit)
    return collect(createReadStream(source.path), limit)
  }
  return collect(source as Readable, limit) // neither bytes nor a path
}

async function collect(stream: Readable, limit: number) {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    // A byte stream gives bytes; one with an encoding gives text.
    const bytes = Buffer.from(chunk as Buffer | string)
    size += bytes.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}
