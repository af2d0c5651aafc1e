import { useState } from 'react'
import { readTrip, sayWell } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { usePrincipal } from '@/lib/acting-as'
import { callPhone } from '@/lib/phone-call'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { PersonRow } from '@/ui/person-row'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { NothingToDo } from '../../nothing-to-do'
import { useTripId } from '../../use-trip-id'

/** Somebody of whom nothing was heard for long: is the number still right? One tap, and a number to call. */
export default function StillPage() {
  const tripId = useTripId()
  const read = useRead(readTrip, tripId && { params: { tripId } })
  return (
    <Screen reads={[read]}>
      {tripId ? (
        <ReadState read={read} failed="没有打开这次外出">
          {(trip) => <Still trip={trip} />}
        </ReadState>
      ) : (
        <NothingToDo />
      )}
    </Screen>
  )
}

function Still({ trip }: { trip: TripView }) {
  const [said, say] = useState(false)
  const { send, sending, problem } = useSend()
  const { tripId } = trip
  const isStill = async () => {
    // Where nobody waits for a sign of life there is nothing to send.
    const waits = trip.state === 'hosted' || trip.state === 'origin_managed'
    if (!waits || (await send(sayWell, { params: { tripId } }))) say(true)
  }
  const own = useMe()?.member?.phone
  const principal = usePrincipal()
  const phone = trip.phone || (principal ? '' : own)
  const { name, phone: theirs } = trip.responsible
  return (
    <>
      {said ? (
        <NowCard
          tag={<StateTag state="done">知道了</StateTag>}
          title="好的，没有别的要办"
          sentence={`${name}就打这个号码找您。有难处，也可以先打给他们。不会向您要钱、要验证码。`}
          button={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      ) : (
        <NowCard
          title="电话还是这个吗？"
          sentence={phone ? phone : '支部还没有您的电话。'}
          {...(phone && { button: { label: '还是这个', onClick: () => void isStill(), loading: sending } })}
        />
      )}
      {problem && <ErrorState happened="没有告诉成" todo={problem.sentence} />}
      {!said && principal && <Card>{`号码换了的，请${principal.name}在自己手机上改，或者告诉支部。`}</Card>}
      {!said && !principal && <Button onClick={() => void go.toOwnPhone()}>换号码了</Button>}
      <Card title="现在由谁负责">
        <PersonRow
          name={name}
          role={theirs ?? '还没留电话'}
          onCall={theirs === undefined ? undefined : () => callPhone(theirs)}
        />
      </Card>
      <Button kind="text" onClick={() => void go.toTrip(trip.tripId)}>
        看这次外出
      </Button>
    </>
  )
}
