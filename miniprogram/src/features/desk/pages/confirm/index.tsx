import { useState } from 'react'
import { listConfirmations } from '@shared/desk/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { AskedCard } from '../../asked-card'
import { ConfirmOutcome } from '../../confirm-outcome'

/** What a computer asks of its owner's phone: which of three numbers it shows. */
export default function DeskConfirmPage() {
  const read = useRead(listConfirmations, { actingAs: 'self' }, liveMs.quick)
  const [outcome, setOutcome] = useState<string>()
  if (outcome !== undefined)
    return (
      <Screen>
        <ConfirmOutcome state={outcome} />
      </Screen>
    )
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开电脑上的确认">
        {({ confirmations }) =>
          confirmations.length === 0 ? (
            <EmptyState
              sentence="现在没有要确认的。在电脑上点导出以后，再来这里。"
              action={{ label: '再看一眼', onClick: () => void read.refresh() }}
            />
          ) : (
            confirmations.map((asked) => (
              <AskedCard key={asked.confirmationId} asked={asked} onDone={setOutcome} />
            ))
          )
        }
      </ReadState>
    </Screen>
  )
}
