import * as v from 'valibot'
import { msOf } from '@shared/time'
import { now } from '../clock'
import { resource } from '../environment'
import { log } from '../log'
import { ObjectMissing } from '../objects/object-store-error'
import { enqueue } from '../queue/enqueue'
import { holdMessage } from '../queue/hold-message'
import { SheetProblem } from '../sheets/door'
import { apply } from './apply'
import { clearAway } from './clear-away'
import { compare } from './compare'
import { getImport } from './import.store'
import { NoLongerAllowed } from './importer'
import type { Kind } from './kind'
import { kindOf } from './kinds'
import { endLease, takeLease } from './lease'
import { type ImportMessage, importMessageSchema } from './message'
import { readSheet } from './read-sheet'
import { writeResult } from './result-sheet'
import { type Run, startRun, Stopped } from './run'

const eventSchema = v.object({
  Records: v.array(
    v.object({
      messageId: v.string(),
      receiptHandle: v.optional(v.string()),
      body: v.string(),
      attributes: v.object({ ApproximateReceiveCount: v.pipe(v.string(), v.regex(/^\d+$/)) }),
    }),
  ),
})

/** What is left of a run's time when it lets another go on: enough for one more row, and for the sheet of results. */
const marginMs = 60_000
/**
 * For how long the message is out of sight when nothing is heard of the worker: a little longer than the lease, so that
 * whoever has it next may go on at once.
 */
const holdSeconds = 150
/** As the queue's: then the message lies among the dead letters. */
const attempts = 5

const stateOf = { check: 'checking', apply: 'applying' } as const

const says = {
  role: '您的身份已经变了，没有再往下办。请换到现在的身份重新上传，已经写入的不会重复',
  gone: '表只保留七天，现在已经删了。请重新上传，已经写入的不会重复',
  check: '系统出了点问题，没有检查完。请重新上传这张表',
  apply: '系统出了点问题，只写了一部分。请重新上传同一张表，已经写入的不会重复',
}

async function carryOut(step: 'check' | 'apply', run: Run, kind: Kind): Promise<'done' | 'later'> {
  if (step === 'check') {
    if (!run.stored().chunks) await readSheet(run, kind)
    return compare(run, kind)
  }
  if ((await apply(run, kind)) === 'later') return 'later'
  await writeResult(run.stored(), kind)
  await run.save({ state: 'done' })
  await clearAway(run.stored())
  return 'done'
}

/** What is wrong for good, as a sentence; undefined for what may pass. */
function sentenceOf(error: unknown, step: 'check' | 'apply', isLast: boolean): string | undefined {
  if (error instanceof SheetProblem) return error.say
  if (error instanceof ObjectMissing) return says.gone
  if (error instanceof NoLongerAllowed) return says.role
  return isLast ? says[step] : undefined
}

async function work(
  message: ImportMessage,
  attempt: number,
  hasTime: () => boolean,
  hold: () => Promise<void>,
): Promise<void> {
  const { importId, step } = message
  const stored = await getImport(importId)
  if (!stored) return
  if (step === 'clear') return clearAway(stored)
  const kind = kindOf(stored.kind)
  // Brought twice, or too late.
  if (!kind || stored.state !== stateOf[step]) return
  const lease = await takeLease(stored)
  if ('waitUntil' in lease) return ask(message, lease)
  await hold()
  const run = startRun(stored, lease, hasTime, hold)
  try {
    const outcome = await carryOut(step, run, kind)
    await endLease(stored, run.lease(), outcome === 'later' ? 'go on' : 'free')
    if (outcome === 'later') await enqueue(resource('IMPORT_QUEUE_URL'), message)
  } catch (error) {
    const problem = sentenceOf(error, step, attempt >= attempts)
    if (problem !== undefined) await run.save({ state: 'failed', problem }).catch(() => undefined)
    const goesOn = problem === undefined && !(error instanceof Stopped)
    await endLease(stored, run.lease(), goesOn ? 'go on' : 'free')
    const passes = error instanceof Stopped || error instanceof NoLongerAllowed
    if (!passes && !(error instanceof SheetProblem) && !(error instanceof ObjectMissing)) throw error
  }
}

/** Another import has the county, or a run that may have died: asks again when its time is over. */
async function ask(message: ImportMessage, { waitUntil }: { waitUntil: Parameters<typeof msOf>[0] }) {
  const seconds = Math.ceil((msOf(waitUntil) - msOf(now())) / 1000)
  await enqueue(resource('IMPORT_QUEUE_URL'), message, Math.min(900, Math.max(1, seconds)))
}

/**
 * Does the imports' work, one message at a time.
 * @returns the messages that failed: the queue brings those again.
 */
export async function handler(raw: unknown, context: { getRemainingTimeInMillis: () => number }) {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { body, messageId, receiptHandle, attributes } of v.parse(eventSchema, raw).Records) {
    const message = v.parse(importMessageSchema, JSON.parse(body))
    const hasTime = () => context.getRemainingTimeInMillis() > marginMs
    const hold = () => holdMessage(resource('IMPORT_QUEUE_URL'), receiptHandle, holdSeconds)
    try {
      await work(message, Number(attributes.ApproximateReceiveCount), hasTime, hold)
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error
      log.error('import not worked on', { ...message, error: name })
      batchItemFailures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures }
}
