import { readMember } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { CorrectForm } from '../../correct/correct-form'
import { NoSuchMember } from '../../no-such-member'
import { useMemberId } from '../../use-member-id'

/** Puts the roster right. */
export default function CorrectPage() {
  const memberId = useMemberId()
  const read = useRead(readMember, memberId && { params: { memberId } })
  if (!memberId)
    return (
      <Screen>
        <NoSuchMember />
      </Screen>
    )
  return (
    <Screen title={read.data?.name} subtitle="换了号码、搬了家、名册写错了，在这里改" reads={[read]}>
      <ReadState read={read} failed="没有打开这位党员">
        {(member) =>
          member.maySteps.includes('correct') ? (
            <CorrectForm member={member} />
          ) : (
            <EmptyState
              sentence="这位党员的信息不归您更正"
              action={{ label: '返回', onClick: () => void go.back() }}
            />
          )
        }
      </ReadState>
    </Screen>
  )
}
