import * as v from 'valibot'
import { can } from '@shared/access/can'
import { actingAs, grantOf } from '@shared/access/person'
import { periodOf } from '@shared/contact/turns'
import { type ExportId, idOf } from '@shared/ids'
import { dayOf } from '@shared/time'
import { getPerson } from '../account/door'
import { now } from '../clock'
import { resource } from '../environment'
import { log } from '../log'
import { ObjectMissing } from '../objects/object-store-error'
import { readCountyWithTree } from '../org/door'
import { holdMessage } from '../queue/hold-message'
import { SheetProblem } from '../sheets/door'
import { transact } from '../writes/transact'
import type { Exporter } from './draft'
import { getExport, saveExportPart } from './export.store'
import type { StoredExport } from './stored-export'
import { writeExport } from './write-export'

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
const messageSchema = v.object({ exportId: idOf('export') })

/** A little longer than a run may take: whoever has the message next finds none at work. */
const holdSeconds = 330
/** As the queue's: then the message lies among the dead letters. */
const attempts = 5

const says = {
  role: '您的身份已经变了，没有导出。请换到现在的身份再试',
  template: '模板已经删了，请重新上传模板',
  other: '系统出了点问题，没有导出。请再导出一次',
}

/** Who takes it out, as they are by now: a role that was taken back counts no longer. */
async function exporterOf({
  by,
  countyId,
  orgId,
  period,
  startedAt,
}: StoredExport): Promise<Exporter | undefined> {
  const [person, { county, tree }] = await Promise.all([
    getPerson(by.accountId, now()),
    readCountyWithTree(countyId),
  ])
  const as = person && actingAs(person, by.actingAs, now(), dayOf(now()))
  const grant = as && grantOf(as)
  if (!person || !as || !grant || !can(person, as, 'export.run', { kind: 'org', orgId }, tree))
    return undefined
  return { person, as, grant, county, tree, orgId, period: period ?? periodOf(dayOf(startedAt)) }
}

/** Whoever takes it out may do so no longer. */
class NoLongerAllowed extends Error {}

/** Asks again, as they are this moment. @throws NoLongerAllowed. */
async function mustStillBeAllowed(stored: StoredExport): Promise<void> {
  if (!(await exporterOf(stored))) throw new NoLongerAllowed()
}

/** What is wrong for good, as a sentence; undefined for what may pass. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof SheetProblem) return error.say
  if (error instanceof NoLongerAllowed) return says.role
  return error instanceof ObjectMissing ? says.template : undefined
}

/** Saves how an export has gone on. @returns undefined when another run did meanwhile. */
async function goOn(stored: StoredExport, changed: Partial<StoredExport>): Promise<StoredExport | undefined> {
  const after = { ...stored, ...changed, version: stored.version + 1 }
  return (await transact([saveExportPart(after)])) === 'done' ? after : undefined
}

async function work(exportId: ExportId, attempt: number): Promise<void> {
  const before = await getExport(exportId)
  if (!before || before.state === 'done' || before.state === 'failed') return
  const exporter = await exporterOf(before)
  if (!exporter) {
    await goOn(before, { state: 'failed', problem: says.role })
    return
  }
  const stored = await goOn(before, { state: 'writing' })
  if (!stored) return
  try {
    const { rows, whole } = await writeExport(stored, exporter, () => mustStillBeAllowed(stored))
    await goOn(stored, { state: 'done', rows, whole })
  } catch (error) {
    const problem = sentenceOf(error)
    if (problem === undefined && attempt < attempts) throw error
    await goOn(stored, { state: 'failed', problem: problem ?? says.other })
    if (problem === undefined) throw error
  }
}

/**
 * Writes the exports that were asked for, one message at a time.
 * @returns the messages that failed: the queue brings those again.
 */
export async function handler(raw: unknown) {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { body, messageId, receiptHandle, attributes } of v.parse(eventSchema, raw).Records) {
    const { exportId } = v.parse(messageSchema, JSON.parse(body))
    try {
      await holdMessage(resource('EXPORT_QUEUE_URL'), receiptHandle, holdSeconds)
      await work(exportId, Number(attributes.ApproximateReceiveCount))
    } catch (error) {
      log.error('export not written', { exportId, error: error instanceof Error ? error.name : typeof error })
      batchItemFailures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures }
}
