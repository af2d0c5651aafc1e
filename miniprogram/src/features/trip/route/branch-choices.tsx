import { listOrgs } from '@shared/org/contract'
import type { OrgNameInTree } from '@shared/org/views'
import type { TripView } from '@shared/trip/schema'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { OptionList } from '@/ui/option-list'
import { howNear, mobileBranches } from './mobile-branches'

interface BranchChoicesProps {
  trip: TripView
  onAsk: (org: OrgNameInTree) => void
}

/** The county's own branches for those who are away, the nearest first. */
export function BranchChoices({ trip, onAsk }: BranchChoicesProps) {
  const read = useRead(listOrgs, {})
  const { regionCode } = trip.destination
  return (
    <ReadState read={read} failed="没有打开流动支部">
      {({ orgs }) => {
        const branches = mobileBranches(orgs, regionCode)
        if (branches.length === 0)
          return <EmptyState sentence="本县还没有流动党支部。在外三人以上的，可以请上级批准建一个。" />
        return (
          <Card flush>
            <OptionList
              options={branches.map((org) => {
                const above = orgs.find(({ orgId }) => orgId === org.parentId)?.name
                const detail = [howNear(org, regionCode), above].filter(Boolean).join(' · ')
                return { value: org.orgId, label: org.name, ...(detail && { detail }) }
              })}
              onChoose={(orgId) => {
                const org = branches.find((one) => one.orgId === orgId)
                if (org) onAsk(org)
              }}
            />
          </Card>
        )
      }}
    </ReadState>
  )
}
