import { listOwnCommunityReports } from '@shared/community-report/contract'
import type { InServiceMember } from '@shared/community/schema'
import type { OrgTree } from '@shared/org/tree'
import { inCommunityOf, knownPlace } from '../community/door'
import { handle } from '../http/handle'
import { viewReport } from './views'

async function view(row: InServiceMember, tree: OrgTree) {
  const { report, placeId } = row
  if (!report) return []
  const known = await knownPlace(placeId, tree)
  return [
    {
      ...viewReport(row, report),
      ...{ placeId, place: known?.line.map(({ name }) => name) ?? [] },
      ...(known && { orgName: known.responsible.name }),
      ...(report.why && { why: report.why }),
    },
  ]
}

/** What one has reported oneself, what is open first, the newest first. */
export const handler = handle(listOwnCommunityReports, async ({ person, tree, authorise, refuse }) => {
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const { inServiceMembers } = await inCommunityOf(memberId)
  const reports = (await Promise.all(inServiceMembers.map((row) => view(row, tree)))).flat()
  const order = ({ state, filedAt }: (typeof reports)[number]) => `${state === 'over' ? 0 : 1}${filedAt}`
  return { status: 200, body: { reports: reports.sort((a, b) => (order(a) < order(b) ? 1 : -1)) } }
})
