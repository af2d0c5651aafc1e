import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { DeathReportId, OrgId } from '@shared/ids'
import { deathReportDays } from '@shared/privacy/retention'
import { msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { DeathReportEntity, type StoredReport, storedReportSchema } from './death-report.entity'

/** The part that leaves a report with a branch. */
export const saveReportPart = (report: StoredReport): Part => {
  const { reportId, orgId, reportedAt } = report
  const ttl = Math.floor(msOf(reportedAt) / 1000) + deathReportDays * 86_400
  return part(
    DeathReportEntity.build(PutTransaction)
      .item({ ...{ reportId, orgId, reportedAt, report, schema: 1, ttl } })
      .options({ condition: { attr: 'reportId', exists: false } }),
    'REPORT_ID_TAKEN',
  )
}

export async function getReport(reportId: DeathReportId): Promise<StoredReport | undefined> {
  const { Item } = await DeathReportEntity.build(GetItemCommand)
    .key({ reportId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(storedReportSchema, Item.report)
}

/** What a branch has been told and hasn't seen to, the oldest first. */
export async function listReports(orgId: OrgId, cursor: string | undefined) {
  const partition = `DTR#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(DeathReportEntity)
    .query({ index: 'listing', partition })
    .options({ limit: 50, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  const reports = (Items ?? []).map((item) => v.parse(storedReportSchema, item.report))
  return { reports, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that forgets a report, once. */
export const closeReportPart = (reportId: DeathReportId): Part =>
  part(
    DeathReportEntity.build(DeleteTransaction)
      .key({ reportId })
      .options({ condition: { attr: 'reportId', exists: true } }),
  )
