import { listDeathReports } from '@shared/death-report/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { ReportCard } from '../../death-reports/report-card'
import { VacantBranches } from '../../vacant-branches'
import { worksForOrg } from '../../works-for-org'

/** Of whom communities say that they died: the branch makes sure, and is the second person. */
export default function DeathReportsPage() {
  const grant = useGrant()
  const named = useIdParam('org', 'orgId')
  const own = grant && worksForOrg(grant) ? grant.orgId : undefined
  const orgId = own && (named ?? own)
  const list = useList(
    listDeathReports,
    (cursor) => orgId && { query: { orgId, ...(cursor && { cursor }) } },
    ({ reports }) => reports,
  )
  if (!orgId) return <WrongRole forWhom="支部的同志" />
  return (
    <Screen
      title="社区报来的"
      subtitle="社区说有党员去世。请先问过家里人，再在名册里找到他确认。"
      reads={[list]}
    >
      <ReadState read={{ ...list, data: list.items }} failed="没有打开社区报来的">
        {(reports) =>
          reports.length === 0 ? (
            <EmptyState sentence="现在没有社区报来的事" />
          ) : (
            reports.map((report) => <ReportCard key={report.reportId} report={report} />)
          )
        }
      </ReadState>
      <MoreButton list={list} />
      {!named && <VacantBranches onOpen={(vacant) => void go.toDeathReports(vacant)} />}
    </Screen>
  )
}
