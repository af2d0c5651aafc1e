import { readSweepLink } from '@shared/sweep/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { SweepAnswer } from '../../answer/sweep-answer'
import { useToken } from '../../answer/use-token'

/** A member who opened the branch's link says where they are. */
export default function SweepAnswerPage() {
  const token = useToken()
  const read = useRead(readSweepLink, token ? { body: { token }, actingAs: 'self' } : undefined)
  if (!token)
    return (
      <Screen>
        <EmptyState
          sentence="这个链接不完整，请回到群里重新点一次"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  return (
    <Screen reads={[read]} title={read.data?.title} subtitle={read.data?.orgName}>
      <ReadState read={read} failed="没有打开这个链接">
        {(link) => <SweepAnswer {...{ token, link }} />}
      </ReadState>
    </Screen>
  )
}
