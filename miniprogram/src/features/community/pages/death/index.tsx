import { useState } from 'react'
import { readPlace } from '@shared/community/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { TellDeath } from '../../death/tell-death'
import { Told } from '../../death/told'
import { useWhom } from '../../death/use-whom'

/** A community worker tells the branch that somebody has died. */
export default function DeathPage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const isTheirs = grant?.role === 'community_worker'
  const read = useRead(readPlace, isTheirs && placeId ? { params: { placeId } } : undefined)
  const may = read.data?.mayReportDeath === true
  const { neighbours, reads } = useWhom(may ? placeId : undefined)
  const [told, setTold] = useState<'listed' | 'by_name'>()
  if (!isTheirs) return <WrongRole forWhom="社区工作者" />
  if (!placeId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这个地方" />
      </Screen>
    )
  return (
    <Screen
      title="有党员去世"
      {...(read.data && { subtitle: read.data.place.name })}
      reads={[read, ...reads]}
    >
      {told ? (
        <Told known={told} />
      ) : (
        <ReadState read={read} failed="没有打开这个地方">
          {() =>
            !may ? (
              <EmptyState sentence="这个地方不归您负责，请联系那里的社区工作者" />
            ) : (
              reads.every(({ loading }) => !loading) && (
                <TellDeath placeId={placeId} neighbours={neighbours} onTold={setTold} />
              )
            )
          }
        </ReadState>
      )}
    </Screen>
  )
}
