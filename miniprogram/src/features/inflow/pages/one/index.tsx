import { readInflow } from '@shared/inflow/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'
import { InflowDetail } from '../../detail/inflow-detail'
import { useInflowId } from '../../use-inflow-id'
import { homeWords } from '../../words'

/** One member from elsewhere, for the station, the branch and those above. */
export default function InflowPage() {
  const inflowId = useInflowId()
  const read = useRead(readInflow, inflowId && { params: { inflowId } }, liveMs.slow)
  if (!inflowId)
    return (
      <Screen>
        <EmptyState
          sentence="没有找到这份登记"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  return (
    <Screen title={read.data?.name} subtitle={read.data && homeWords(read.data)} reads={[read]}>
      <ReadState read={read} failed="没有打开这份登记">
        {(inflow) => <InflowDetail inflow={inflow} />}
      </ReadState>
    </Screen>
  )
}
