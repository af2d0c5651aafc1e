import { appendFileSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { type StreamMappingFacts } from '../template'
import { handleBatch } from './batch'
import { openCheckpoint } from './checkpoint'
import { deadLetterOf, type DeadLetter } from './dead-letter'
import { matchesAny } from './filter'
import { startPolling } from './polling'
import { sequenceNumberOf, type StreamRecord } from './record'
import { findStream, listShards, openShard, readShard } from './stream-api'

export { type DeadLetter } from './dead-letter'

interface StreamOptions {
  readonly endpoint: string
  readonly tableName: string
  readonly mapping: StreamMappingFacts
  /** Runs the function behind the stream. */
  readonly invoke: (event: { Records: readonly StreamRecord[] }) => Promise<unknown>
  /** Told what the function threw and why the stream could not be read. */
  readonly reportError: (error: unknown) => void
  /** Where to go on after a restart; absent, in memory. */
  readonly checkpointFile?: string | undefined
  /** Where dead letters are kept, one JSON a line; absent, in memory alone. */
  readonly deadLetterFile?: string | undefined
}

/** What Lambda's event source mapping does: reads the table's stream and gives its records to a function. */
export interface EventStream {
  /** Resolves when everything written before the call is handled, and all that this led to. */
  whenIdle(): Promise<void>
  /** Stops giving records to the function until `resume()`; a batch at hand is ended first. */
  pause(): Promise<void>
  resume(): void
  /** What was given up since the start. */
  readonly deadLetters: readonly DeadLetter[]
  close(): Promise<void>
}

/** The longest wait before another attempt. */
const longestPauseMs = 1000

/** Starts reading the stream of a table, from where it stopped the last time. */
export async function startStream(options: StreamOptions): Promise<EventStream> {
  const { endpoint, mapping } = options
  const streamArn = await findStream(endpoint, options.tableName)
  const checkpoint = openCheckpoint(streamArn, options.checkpointFile)
  const iterators = new Map<string, string | undefined>()
  const deadLetters: DeadLetter[] = []
  const stopped = new AbortController()

  const giveUp = (shardId: string, records: readonly StreamRecord[], invokeCount: number) => {
    const letter = deadLetterOf({ streamArn, shardId, functionName: mapping.function, records, invokeCount })
    deadLetters.push(letter)
    if (options.deadLetterFile !== undefined)
      appendFileSync(options.deadLetterFile, `${JSON.stringify(letter)}\n`)
  }

  async function handle(shardId: string, records: readonly StreamRecord[]): Promise<void> {
    const wanted = records.filter((record) => matchesAny(mapping.filters, record))
    for (let i = 0; i < wanted.length; i += mapping.batchSize) {
      const batch = wanted.slice(i, i + mapping.batchSize)
      await handleBatch(batch, {
        mapping,
        invoke: options.invoke,
        reportError: options.reportError,
        giveUp: (given, invokeCount) => giveUp(shardId, given, invokeCount),
        pause: (attempt) =>
          rest(Math.min(20 * 2 ** attempt, longestPauseMs), undefined, { signal: stopped.signal }),
      })
      const last = batch.at(-1)
      if (last) checkpoint.set(shardId, sequenceNumberOf(last))
    }
    const last = records.at(-1)
    if (last) checkpoint.set(shardId, sequenceNumberOf(last))
  }

  /** Reads every shard once. @returns how many records there were. */
  async function round(): Promise<number> {
    let count = 0
    for (const shardId of await listShards(endpoint, streamArn)) {
      if (!iterators.has(shardId)) {
        const after = checkpoint.get(shardId)
        iterators.set(shardId, await openShard(endpoint, { streamArn, shardId, after }))
      }
      const iterator = iterators.get(shardId)
      if (iterator === undefined) continue
      // Until these are handled, whatever fails leads back to the checkpoint.
      iterators.delete(shardId)
      const { records, next } = await readShard(endpoint, iterator)
      await handle(shardId, records)
      iterators.set(shardId, next)
      count += records.length
    }
    return count
  }

  return { deadLetters, ...startPolling({ round, stopped, reportError: options.reportError }) }
}
