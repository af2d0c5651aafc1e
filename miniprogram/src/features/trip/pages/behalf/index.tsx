import { readMember } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { ForBranches } from '../../away/for-branches'
import { BehalfForm } from '../../behalf/behalf-form'
import { ChooseMember } from '../../behalf/choose-member'

/** A trip that the branch was told of, or found out: filed in the member's place. */
export default function BehalfPage() {
  const memberId = useIdParam('member', 'memberId')
  const orgId = useIdParam('org', 'orgId')
  const grant = useGrant()
  const me = useMe()
  const read = useRead(readMember, memberId && { params: { memberId } })
  if (!grant || grant.stationId !== undefined) return <ForBranches />
  if (!memberId) return <ChooseMember orgId={orgId ?? grant.orgId} />
  if (read.data && me) return <BehalfForm key={memberId} member={read.data} me={me} />
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这位党员">
        {() => null}
      </ReadState>
    </Screen>
  )
}
