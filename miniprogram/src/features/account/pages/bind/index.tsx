import { ConsentsFirst } from '@/components/consent/consents-first'
import { Screen } from '@/components/screen'
import { readToday } from '@shared/today/contract'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { IsItYou } from '../../binding/is-it-you'
import { SayWho } from '../../binding/say-who'
import { useBinding } from '../../binding/use-binding'

/** Which member of the roster somebody is. Nothing of the roster is shown before they have typed the very name. */
export default function BindPage() {
  const member = useMe()?.member
  return (
    <Screen>
      {member ? (
        <Bound orgName={member.orgName} />
      ) : (
        <ConsentsFirst kinds={['notice', 'sensitive']}>
          <Binding />
        </ConsentsFirst>
      )}
    </Screen>
  )
}

function Binding() {
  const binding = useBinding()
  const { offer, bound } = binding
  if (bound) return <Bound orgName={offer?.orgName ?? ''} />
  return offer ? <IsItYou binding={binding} offer={offer} /> : <SayWho binding={binding} />
}

/** With a trip that is open already, filing another would be refused: it is opened instead. */
function Bound({ orgName }: { orgName: string }) {
  const { data } = useRead(readToday, { actingAs: 'self' })
  const trip = data?.waiting[0]
  return (
    <>
      {trip ? (
        <NowCard
          tag={<StateTag state="done">认证好了</StateTag>}
          title={orgName}
          sentence="您有一次外出正在办。办到哪一步、谁在联系您，点开就能看。"
          button={{ label: '看我的报备', onClick: () => void go.toTrip(trip.tripId) }}
        />
      ) : (
        <NowCard
          tag={<StateTag state="done">认证好了</StateTag>}
          title={orgName}
          sentence="要出门时先在这里报备，一分钟填好。支部登记后，帮您联系当地的驿站。"
          button={{ label: '去报备', onClick: () => void go.toFile() }}
        />
      )}
      <Button onClick={() => void go.toToday()}>回到今日</Button>
    </>
  )
}
