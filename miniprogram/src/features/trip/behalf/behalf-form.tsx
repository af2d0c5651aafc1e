import { useState } from 'react'
import type { Me } from '@shared/account/schema'
import type { TripId } from '@shared/ids'
import type { MemberView } from '@shared/member/schema'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { Screen } from '@/components/screen'
import { thingOf } from '@/lib/about'
import { useOutbox } from '@/lib/outbox'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { isClosed, placeWords } from '../words'
import { DraftNote } from '../filing/draft-note'
import { KeptFiling } from '../filing/kept-filing'
import { MoreFields } from '../filing/more-fields'
import { ToldFields } from './told-fields'
import { TripFields } from './trip-fields'
import { useBehalf } from './use-behalf'

/** The branch files in a member's place: what it was told, and how it knows. */
export function BehalfForm({ member, me }: { member: MemberView; me: Me }) {
  const { name, phone = '', trips = [], orgName } = member
  const reasons = me.county?.tripReasons ?? []
  const behalf = useBehalf(me.accountId, member, reasons)
  const { waiting } = useOutbox()
  const { send, sending, problem } = useSend()
  const [tried, setTried] = useState(false)
  const [filed, setFiled] = useState<{ tripId: TripId; kept: boolean }>()
  async function submit() {
    setTried(true)
    const body = await behalf.body()
    if (!body || sending) return
    const sent = await send(fileTripOnBehalf, { body })
    if (!sent) return
    setFiled({ tripId: body.tripId, kept: sent.state === 'kept' })
    if (sent.state === 'sent') behalf.discard()
  }
  if (filed)
    return (
      <Screen>
        <NowCard
          title={filed.kept ? '存在手机里了' : '登记好了'}
          sentence={
            filed.kept
              ? '现在没有网络，有网就自动发出，不用再填。'
              : `接着给${name}在当地找一个接收的地方。用手机的，本人会收到通知，有不对的可以改。`
          }
          button={{
            label: filed.kept ? '回到今日' : '看这次外出',
            onClick: () => void (filed.kept ? go.toToday() : go.toTripInstead(filed.tripId)),
          }}
        />
      </Screen>
    )
  const isKept = waiting.some(
    (one) => one.endpoint === fileTripOnBehalf.name && thingOf(one) === behalf.tripId,
  )
  if (!sending && isKept)
    return (
      <Screen>
        <KeptFiling sentence="现在没有网络，有网就自动发出，不用再填。" />
      </Screen>
    )
  const open = trips.find((trip) => !isClosed(trip))
  if (open)
    return (
      <Screen>
        <NowCard
          title={`${name}已经有一次外出在办`}
          sentence={`去${placeWords(open.destination.place)}的这次办完了，再登记下一次。有变化的，在这次里改。`}
          button={{ label: '看这次外出', onClick: () => void go.toTripInstead(open.tripId) }}
        />
      </Screen>
    )
  return (
    <Screen
      title={`替${name}登记外出`}
      subtitle={`${orgName} · 登记好就算数，不用本人再报`}
      action={
        <>
          {problem && <ErrorState happened="没有登记" kept="您填的都还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} onClick={() => void submit()}>
            登记这次外出
          </Button>
        </>
      }
    >
      <ToldFields behalf={behalf} tried={tried} />
      <TripFields
        {...{ behalf, reasons, phone, tried }}
        fromLastTrip={
          behalf.draft.regionCode !== '' && behalf.draft.regionCode === trips[0]?.destination.regionCode
        }
        refused={problem?.fields ?? {}}
      />
      <MoreFields
        more={behalf.draft.more}
        error={tried ? behalf.wrongMore : undefined}
        onChange={(more) => behalf.change({ more })}
      />
      <DraftNote filing={behalf} />
    </Screen>
  )
}
