import { useRouter } from '@tarojs/taro'
import { readMember } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { MemberDetail } from '../../detail/member-detail'
import { NoSuchMember } from '../../no-such-member'
import { useMemberId } from '../../use-member-id'

/** One member, for their branch and the committees above it. */
export default function MemberPage() {
  const memberId = useMemberId()
  const { params } = useRouter()
  const why = (['sweep', 'contact_due'] as const).find((one) => one === params.why)
  const read = useRead(readMember, memberId && { params: { memberId } })
  if (!memberId)
    return (
      <Screen>
        <NoSuchMember />
      </Screen>
    )
  return (
    <Screen reads={[read]} title={read.data?.name} subtitle={read.data?.orgName}>
      <ReadState read={read} failed="没有打开这位党员">
        {(member) => <MemberDetail member={member} why={why} asked={params.step} />}
      </ReadState>
    </Screen>
  )
}
