import { useState } from 'react'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'
import { NowCard } from '@/ui/now-card'
import { OfferForm } from '../../offer-form'

/** A new post of a place. */
export default function OfferPage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const [done, setDone] = useState(false)
  if (!grant) return <WrongRole forWhom="负责小区的同志" />
  if (!placeId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这个地方" />
      </Screen>
    )
  return (
    <Screen {...(!done && { title: '安排一个岗位', subtitle: '来这里报到的人看得到，愿意的自己报名' })}>
      {done ? (
        <NowCard
          title="列出来了"
          sentence="来这里报到的人现在就能报名，谁报了名在岗位里看。"
          button={{ label: '看岗位', onClick: () => void go.back() }}
        />
      ) : (
        <OfferForm placeId={placeId} onDone={() => setDone(true)} />
      )}
    </Screen>
  )
}
