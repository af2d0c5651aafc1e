import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

const storedSchema = v.record(v.string(), v.array(v.string()))

/** The messages of each queue on disk, as the emulator has them in memory alone. */
export interface KeptMessages {
  of(queue: string): readonly string[]
  isEmpty(): boolean
  set(queue: string, bodies: readonly string[]): void
  /** Runs what reads the queues and sets them after what came before: else the older of two states could stay. */
  inTurn(run: () => Promise<void>): Promise<void>
}

/** Messages kept in a file; undefined without one. After a restart their attempts are counted anew. */
export function keepMessages(file: string | undefined): KeptMessages | undefined {
  if (file === undefined) return undefined
  const stored: Record<string, readonly string[]> = existsSync(file)
    ? v.parse(storedSchema, JSON.parse(readFileSync(file, 'utf8')))
    : {}
  let last: Promise<void> = Promise.resolve()
  return {
    inTurn: (run) => {
      const turn = last.then(run)
      last = turn.catch(() => undefined)
      return turn
    },
    of: (queue) => stored[queue] ?? [],
    isEmpty: () => Object.values(stored).every((bodies) => bodies.length === 0),
    set: (queue, bodies) => {
      if (JSON.stringify(stored[queue] ?? []) === JSON.stringify(bodies)) return
      stored[queue] = bodies
      // Whole or not at all, whenever this process is killed.
      writeFileSync(`${file}.new`, JSON.stringify(stored))
      renameSync(`${file}.new`, file)
    },
  }
}
