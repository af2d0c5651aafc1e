import * as v from 'valibot'
import { type StreamMappingFacts } from '../template'
import { sequenceNumberOf, type StreamRecord } from './record'

/** How one batch is handled: as the event source mapping of the template says. */
export interface BatchHandling {
  readonly mapping: StreamMappingFacts
  readonly invoke: (event: { Records: readonly StreamRecord[] }) => Promise<unknown>
  readonly giveUp: (records: readonly StreamRecord[], invokeCount: number) => void
  readonly reportError: (error: unknown) => void
  /** Waits before the next attempt (counted from 0); rejects to end the work here, with nothing given up. */
  readonly pause: (attempt: number) => Promise<void>
}

const responseSchema = v.nullish(
  v.looseObject({
    batchItemFailures: v.nullish(v.array(v.looseObject({ itemIdentifier: v.nullish(v.string()) }))),
  }),
)

/**
 * Gives a batch to the function until all of it is handled or given up: from the first failed record on it is tried
 * again, halved when the function throws or fails at its first record, given up when the attempts are used up.
 * Records that were reported as failed in the middle are seen again together with those after them, as in the cloud.
 */
export async function handleBatch(records: readonly StreamRecord[], handling: BatchHandling): Promise<void> {
  const { mapping } = handling
  let rest = records
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    const handled = await tryBatch(rest, handling)
    if (handled === rest.length) return
    rest = rest.slice(handled)
    if (handled > 0) attempt = 0
    else if (mapping.bisect && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2)
      await handleBatch(rest.slice(0, middle), handling)
      return handleBatch(rest.slice(middle), handling)
    } else if (attempt > mapping.maximumRetryAttempts) {
      handling.giveUp(rest, attempt)
      return
    }
    await handling.pause(attempt)
  }
}

/** @returns how many records from the beginning are done. */
async function tryBatch(
  records: readonly StreamRecord[],
  { invoke, reportError }: BatchHandling,
): Promise<number> {
  try {
    const response = v.parse(responseSchema, await invoke({ Records: records }))
    const failures = response?.batchItemFailures ?? []
    if (failures.length === 0) return records.length
    // A failure without a known record means the whole batch: the smallest index is 0 then.
    const indexes = failures.map(({ itemIdentifier }) =>
      Math.max(
        0,
        records.findIndex((record) => sequenceNumberOf(record) === itemIdentifier),
      ),
    )
    return Math.min(...indexes)
  } catch (error) {
    reportError(error)
    return 0
  }
}
