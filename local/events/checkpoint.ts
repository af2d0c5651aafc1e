import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

/** How far each shard of a stream was handled. */
export interface Checkpoint {
  /** The sequence number of the last handled record of a shard. */
  get(shardId: string): string | undefined
  set(shardId: string, sequenceNumber: string): void
}

const storedSchema = v.object({ streamArn: v.string(), handled: v.record(v.string(), v.string()) })

/** A checkpoint kept in a file (in memory without one). One of another stream counts for nothing. */
export function openCheckpoint(streamArn: string, file: string | undefined): Checkpoint {
  const stored = file !== undefined && existsSync(file) ? readStored(file) : undefined
  const handled: Record<string, string> = stored?.streamArn === streamArn ? stored.handled : {}
  return {
    get: (shardId) => handled[shardId],
    set: (shardId, sequenceNumber) => {
      handled[shardId] = sequenceNumber
      if (file === undefined) return
      // Whole or not at all, whenever this process is killed.
      writeFileSync(`${file}.new`, JSON.stringify({ streamArn, handled }))
      renameSync(`${file}.new`, file)
    },
  }
}

const readStored = (file: string) => v.parse(storedSchema, JSON.parse(readFileSync(file, 'utf8')))
