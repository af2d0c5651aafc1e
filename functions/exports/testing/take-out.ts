import { readExport, startExport } from '@shared/exports/contract'
import type { ExportKind } from '@shared/exports/schema'
import type { OrgId, TemplateId } from '@shared/ids'
import { newId, type Somebody } from '../../testing/people'
import type { System } from '../../testing/system'

/** Has a sheet written, and fetches it. */
export async function takenOut(
  system: System,
  who: Somebody,
  of: { kind: ExportKind; orgId: OrgId; templateId?: TemplateId; period?: string },
) {
  const exportId = newId('export')
  await who.do(startExport, { body: { exportId, ...of } })
  await system.cloud.queue.whenIdle()
  const view = await who.do(readExport, { params: { exportId } })
  if (!view.download) throw new Error(`not written: ${view.state} ${view.problem ?? ''}`)
  const file = Buffer.from(await (await fetch(view.download.url)).arrayBuffer())
  return { exportId, view, file }
}
