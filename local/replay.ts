import * as v from 'valibot'
import type { Day } from '@shared/time'
import type { Cloud } from './cloud'
import { inStoppedSystem } from './in-stopped-system'

const answerSchema = v.object({ given: v.number(), failed: v.number(), after: v.optional(v.unknown()) })

/** How many events were given again since a day, and with how many of them something failed. */
export interface Replayed {
  readonly given: number
  readonly failed: number
}

/** Invokes `stream` of a cloud with the day until it has come to the end. */
export async function replayIn(cloud: Pick<Cloud, 'functions'>, since: Day): Promise<Replayed> {
  const sum = { given: 0, failed: 0 }
  let after: unknown
  do {
    const event = { replay: { since, ...(after !== undefined && { after }) } }
    const answer: v.InferOutput<typeof answerSchema> = v.parse(
      answerSchema,
      await cloud.functions.invoke('stream', event),
    )
    sum.given += answer.given
    sum.failed += answer.failed
    after = answer.after
  } while (after !== undefined)
  return sum
}

/** The same in the data of the system on this machine. @param dataDir where it keeps them. @throws Error when it runs. */
export const replayEvents = (dataDir: string, since: Day): Promise<Replayed> =>
  inStoppedSystem(dataDir, (cloud) => replayIn(cloud, since))
