import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { makeId } from '@shared/ids'
import { daySchema } from '@shared/time'
import { now } from '../clock'
import { log } from '../log'
import { transact, untilSaved } from '../writes/transact'
import { eraseParts } from './erase'
import { type Erasure, listRemembered, recallErasure } from './erasure'
import { finishErasure } from './finish-erasure'

const eventSchema = v.object({
  /** The day of the backup, or earlier. */
  since: daySchema,
  /** Where the run before ended. */
  after: v.optional(v.string()),
})

/** As many as one run surely manages. */
const perRun = 200

async function eraseAgain(erasure: Erasure): Promise<void> {
  await untilSaved(async () => {
    const by = { now: now(), newId: () => makeId('event', randomBytes(20)) }
    return (await transact(await eraseParts(erasure, by))) === 'done' ? 'done' : 'rerun'
  })
  await finishErasure(erasure)
}

/**
 * After the table has been restored from a backup: erases again all who were erased since. Invoked by hand, again with
 * what it answers as `after` until it answers none. docs/operations.md tells how. May be run any number of times.
 * @throws Error at the first that can't be erased; those before it are done.
 */
export async function handler(raw: unknown): Promise<{ erased: number; after?: string }> {
  const { since, after } = v.parse(eventSchema, raw)
  const { keys, more } = await listRemembered(since, after)
  const mine = keys.slice(0, perRun)
  for (const key of mine) await eraseAgain(await recallErasure(key))
  log.info('erasures reapplied', { erased: mine.length })
  const last = mine.at(-1)
  return { erased: mine.length, ...((more || keys.length > mine.length) && last && { after: last }) }
}
