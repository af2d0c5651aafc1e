import { listDeathReports } from '@shared/death-report/contract'
import type { DeathReport } from '@shared/death-report/schema'
import type { AccountId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { knownPlace } from '../community/door'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import type { StoredReport } from './death-report.entity'
import { listReports } from './death-report.store'

async function view(report: StoredReport, reader: AccountId, tree: OrgTree): Promise<DeathReport> {
  const { reportId, orgId, name, on, placeId, reportedAt, reportedBy } = report
  const known = await knownPlace(placeId, tree)
  const { name: responsible = '', phone } = known?.responsible ?? {}
  return {
    ...{ reportId, orgId, name, reportedAt, reportedByReader: reportedBy === reader },
    ...(on && { on }),
    placeName: known?.place.name ?? '',
    responsible: { name: responsible, ...(phone && { phone }) },
  }
}

/** What communities have told this branch. */
export const handler = handle(listDeathReports, async ({ query, person, as, tree, now, authorise }) => {
  authorise(await orgSubject(query.orgId, { person, as, tree, now }))
  const { reports, ...more } = await listReports(query.orgId, query.cursor)
  const shown = await Promise.all(reports.map((report) => view(report, person.accountId, tree)))
  return { status: 200, body: { reports: shown, ...more } }
})
