import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type AuditLine, auditLineSchema } from '@shared/audit/schema'
import type { CountyId } from '@shared/ids'
import type { Day } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { AuditEntity } from './audit'

export interface AuditPage {
  lines: AuditLine[]
  cursor?: string
}

const limit = 100

const pageOf = (items: readonly unknown[] | undefined, last: Record<string, unknown> | undefined) => ({
  lines: (items ?? []).map((line) => v.parse(auditLineSchema, line)),
  ...(last && { cursor: cursorOf(last) }),
})

/** A county's lines of one day, newest first. */
export async function listDayLines(countyId: CountyId, day: Day, cursor?: string): Promise<AuditPage> {
  const partition = `AUD#${countyId}#${day}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(AuditEntity)
    .query({ index: 'listing', partition })
    .options({ limit, reverse: true, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  return pageOf(Items, LastEvaluatedKey)
}

/** What was done to one thing in a county, newest first. What was done to it in another county is left out. */
export async function listSubjectLines(
  countyId: CountyId,
  subjectId: string,
  cursor?: string,
): Promise<AuditPage> {
  const partition = `AUD#${subjectId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(AuditEntity)
    .query({ partition })
    .options({
      limit,
      reverse: true,
      filters: { audit: { attr: 'countyId', eq: countyId } },
      ...startAt(cursor, { partition }),
    })
    .send()
  return pageOf(Items, LastEvaluatedKey)
}
