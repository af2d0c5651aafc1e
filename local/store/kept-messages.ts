import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

const storedSchema = v.record(v.string(), v.array(v.string()))

/** The messages of each queue on disk, as the emulator has them in memory alone. */
export interface KeptMessages {
  of(queue: string): readonly string[]
  set(queue: string, bodies: readonly string[]): void
}

/** Messages kept in a file; undefined without one. After a restart their attempts are counted anew. */
export function keepMessages(file: string | undefined): KeptMessages | undefined {
  if (file === undefined) return undefined
  const stored: Record<string, readonly string[]> = existsSync(file)
    ? v.parse(storedSchema, JSON.parse(readFileSync(file, 'utf8')))
    : {}
  return {
    of: (queue) => stored[queue] ?? [],
    set: (queue, bodies) => {
      stored[queue] = bodies
      // Whole or not at all, whenever this process is killed.
      writeFileSync(`${file}.new`, JSON.stringify(stored))
      renameSync(`${file}.new`, file)
    },
  }
}
