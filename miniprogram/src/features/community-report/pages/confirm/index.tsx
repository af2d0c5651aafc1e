import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { listCommunityReports } from '@shared/community-report/contract'
import type { PlaceId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { ConfirmForm } from '../../form/confirm-form'
import { NotHere } from '../../form/not-here'
import { saidBy } from '../../said'

type Report = Output<typeof listCommunityReports>['reports'][number]

const useReports = (placeId: PlaceId | undefined, state: 'waiting' | 'confirmed') =>
  useRead(listCommunityReports, placeId && { params: { placeId }, query: { state } })

/** Taking somebody in: a word about who we are, whom to call, a group; or saying that they don't live here. */
export default function ConfirmPage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const inServiceId = useIdParam('inService', 'inServiceId')
  const at = grant && placeId
  const [waiting, confirmed] = [useReports(at, 'waiting'), useReports(at, 'confirmed')]
  const [done, setDone] = useState<{ title: string; sentence: string }>()
  if (!grant) return <WrongRole forWhom="负责小区的同志" />
  if (!placeId || !inServiceId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这份报到" />
      </Screen>
    )
  if (done)
    return (
      <Screen>
        <NowCard {...done} button={{ label: '看来报到的人', onClick: () => void go.back() }} />
      </Screen>
    )
  const others = [...(confirmed.data?.reports ?? []), ...(waiting.data?.reports ?? [])]
  const report = others.find((one) => one.inServiceId === inServiceId)
  return (
    <Screen
      {...(report && {
        title: report.name,
        ...(report.orgName !== undefined && { subtitle: report.orgName }),
      })}
      reads={[waiting, confirmed]}
    >
      <ReadState
        read={{ ...waiting, data: waiting.data && confirmed.data && { report } }}
        failed="没有打开这份报到"
      >
        {({ report: one }) =>
          one ? (
            <>
              <Card flush>
                <ListRow icon="user-round" title="本人说的" detail={saidBy(one)} />
              </Card>
              <ConfirmForm
                report={one}
                saidBefore={lastSaid(others, one)}
                onDone={() => setDone({ title: `${one.name}已报到`, sentence: '他会看到你们的介绍和电话。' })}
              />
              <NotHere
                report={one}
                onDone={() =>
                  setDone({ title: '已经告诉本人', sentence: '他选错了地方的，会重新报到一次。' })
                }
              />
            </>
          ) : (
            <EmptyState sentence="没有找到这份报到，可能本人已经结束" />
          )
        }
      </ReadState>
    </Screen>
  )
}

/** What the place said of itself last time, so that nobody types it for each. */
const lastSaid = (all: readonly Report[], { introduction }: Report) =>
  introduction ?? all.flatMap((one) => one.introduction ?? [])[0]
