import { readOwnInflow } from '@shared/inflow/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { InflowDetail } from '../../detail/inflow-detail'

/** 我的登记: where it stands, who is responsible, and what one can do about it. */
export default function MyInflowPage() {
  const read = useRead(readOwnInflow, { actingAs: 'self' }, liveMs.slow)
  return (
    <Screen title={read.data?.inflow?.name} reads={[read]}>
      <ReadState read={read} failed="没有打开您的登记">
        {({ inflow }) =>
          inflow ? (
            <>
              <InflowDetail inflow={inflow} />
              <Button kind="text" onClick={() => void go.toLooks()}>
                谁看过我的信息
              </Button>
              {inflow.state === 'closed' && (
                <Button onClick={() => void go.toRegisterInflow()}>又来了，重新登记</Button>
              )}
            </>
          ) : (
            <EmptyState
              sentence="您还没有在这里登记。"
              action={{ label: '到驿站登记', onClick: () => void go.toRegisterInflow() }}
            />
          )
        }
      </ReadState>
    </Screen>
  )
}
