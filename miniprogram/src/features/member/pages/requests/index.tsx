import { listBindingRequests } from '@shared/binding-request/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useList } from '@/lib/use-list'
import { useIdParam } from '@/lib/use-id-param'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { RequestCard } from '../../requests/request-card'
import { VacantBranches } from '../../vacant-branches'
import { worksForOrg } from '../../works-for-org'

/** Who couldn't say who they are by themselves, and asks the branch to call. */
export default function RequestsPage() {
  const grant = useGrant()
  const named = useIdParam('org', 'orgId')
  const own = grant && worksForOrg(grant) ? grant.orgId : undefined
  const orgId = own && (named ?? own)
  const list = useList(
    listBindingRequests,
    (cursor) => orgId && { query: { orgId, ...(cursor && { cursor }) } },
    ({ requests }) => requests,
  )
  if (!orgId) return <WrongRole forWhom="支部的同志" />
  return (
    <Screen
      title="请支部联系的人"
      subtitle="打电话核对是不是本人。不要在电话里问身份证号、验证码。"
      reads={[list]}
    >
      <ReadState read={{ ...list, data: list.items }} failed="没有打开求助的人">
        {(requests) =>
          requests.length === 0 ? (
            <EmptyState sentence="现在没有人等支部联系" />
          ) : (
            requests.map((request) => <RequestCard key={request.requestId} request={request} />)
          )
        }
      </ReadState>
      <MoreButton list={list} />
      {!named && <VacantBranches onOpen={(vacant) => void go.toBindingRequests(vacant)} />}
    </Screen>
  )
}
