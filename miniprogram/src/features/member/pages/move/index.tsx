import { useState } from 'react'
import { readMember } from '@shared/member/contract'
import { listOrgs } from '@shared/org/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { branchesBelow } from '@/lib/branches-below'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { MoveForm } from '../../move/move-form'
import { NoSuchMember } from '../../no-such-member'
import { useMemberId } from '../../use-member-id'

/** A member goes over to another branch of the county, as the national system has it already. */
export default function MovePage() {
  const memberId = useMemberId()
  const grant = useGrant()
  const read = useRead(readMember, memberId && { params: { memberId } })
  const orgs = useRead(listOrgs, grant && {})
  const [moved, setMoved] = useState<string>()
  if (!memberId || !grant)
    return (
      <Screen>
        <NoSuchMember />
      </Screen>
    )
  if (moved !== undefined)
    return (
      <Screen>
        <NowCard
          tag={<StateTag state="done">转过去了</StateTag>}
          title={moved}
          sentence="两个支部和本人都收到了提醒。以后由新支部联系，正在办的外出也归新支部。"
          button={{ label: '好的', onClick: () => void go.back() }}
        />
      </Screen>
    )
  return (
    <Screen title={read.data?.name} subtitle="先在全国系统里转好，再在这里记一笔" reads={[read, orgs]}>
      <ReadState read={read} failed="没有打开这位党员">
        {(member) =>
          member.maySteps.includes('move') ? (
            <ReadState read={orgs} failed="没有打开支部名单">
              {(data) => {
                const own = new Set(branchesBelow(data.orgs, grant.orgId).map(({ orgId }) => orgId))
                // What stands above a branch tells two of one name apart.
                const known = data.orgs.filter(({ orgId, level }) => level !== 'branch' || own.has(orgId))
                return <MoveForm member={member} orgs={known} onDone={setMoved} />
              }}
            </ReadState>
          ) : (
            <EmptyState
              sentence="现在不能在这里转。由上级联系的，请先交回支部；别的请问上级组织"
              action={{ label: '返回', onClick: () => void go.back() }}
            />
          )
        }
      </ReadState>
    </Screen>
  )
}
