import { readAudit } from '@shared/audit/contract'
import { handle } from '../http/handle'
import { listDayLines, listSubjectLines } from './audit.store'

/** The county's access and change log, for its auditor alone. */
export const handler = handle(readAudit, async ({ query, county, authorise, refuse }) => {
  if (!county) return refuse('NOT_ALLOWED')
  const { countyId } = county
  authorise({ kind: 'county', countyId })
  const { day, subjectId, cursor } = query
  if (day && !subjectId) return { status: 200, body: await listDayLines(countyId, day, cursor) }
  if (subjectId && !day) return { status: 200, body: await listSubjectLines(countyId, subjectId, cursor) }
  return refuse('INVALID_INPUT', { day: '请选一天，或填一个编号' })
})
