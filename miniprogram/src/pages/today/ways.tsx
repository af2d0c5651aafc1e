import { useGrant } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { BranchWays } from './branch-ways'
import { CommunityWays } from './community-ways'
import { HostWays } from './host-ways'
import { OfficeWays } from './office-ways'

/** Where one may go at any time, below what waits and what is new. */
export function Ways() {
  const me = useMe()
  const grant = useGrant()
  if (grant?.role === 'auditor')
    return (
      <Card flush>
        <ListRow icon="eye" title="查看记录" detail="谁办了什么、看了什么" onClick={() => void go.toLog()} />
      </Card>
    )
  if (grant?.role === 'community_worker') return <CommunityWays grant={grant} />
  if (grant?.stationId) return <HostWays />
  if (grant)
    return (
      <>
        <BranchWays />
        <OfficeWays />
      </>
    )
  return me?.member ? <ShareRow /> : null
}

/** What a member passes on to others who may leave. */
const ShareRow = () => (
  <Card flush>
    <ListRow
      icon="share-2"
      title="发到群里：要出门点这里"
      detail="群里谁要走，点开就能报备"
      onClick={() => void go.toShareFiling()}
    />
  </Card>
)
