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
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { isClosed, placeWords } from '../words'
import { DraftNote } from '../filing/draft-note'
import { KeptFiling } from '../filing/kept-filing'
import { MoreFields } from '../filing/more-fields'
import { AlongCard } from './along-card'
import { AlongPart } from './along-part'
import { Filed } from './filed'
import { ToldFields } from './told-fields'
import { TripFields } from './trip-fields'
import { useAlong } from './use-along'
import { useBehalf } from './use-behalf'

/** The branch files in a member's place: what it was told, and how it knows. */
export function BehalfForm({ member, me }: { member: MemberView; me: Me }) {
  const { name, phone = '', trips = [], orgName } = member
  const reasons = me.county?.tripReasons ?? []
  const behalf = useBehalf(me.accountId, member, reasons)
  const joint = useAlong(me.accountId)
  const { waiting } = useOutbox()
  const { send, sending, problem } = useSend()
  const [tried, setTried] = useState(false)
  const [filed, setFiled] = useState<{ tripId: TripId; kept: boolean }>()
  async function submit() {
    setTried(true)
    const body = await behalf.body()
    if (!body || sending) return
    const along = behalf.along()
    // Both at once: closing the app meanwhile loses neither.
    const [sent, joined] = await Promise.all([
      send(fileTripOnBehalf, { body }),
      along && joint.file(along, body, behalf.draft),
    ])
    // Whose trip is written down isn't asked for again.
    if (!sent && joined && joined.sentence === undefined) behalf.change({ along: undefined })
    if (!sent) return
    setFiled({ tripId: body.tripId, kept: sent.state === 'kept' })
    if (sent.state === 'sent') behalf.discard()
  }
  if (filed) return <Filed name={name} {...filed} along={joint.filed} />
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
            {behalf.draft.along ? '登记两个人的外出' : '登记这次外出'}
          </Button>
        </>
      }
    >
      {joint.filed && <AlongCard filed={joint.filed} />}
      <Card flush>
        <ToldFields told={behalf.draft} tried={tried} onChange={behalf.change} />
      </Card>
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
      <AlongPart
        {...{ member, tried, along: behalf.draft.along }}
        onChange={(along) => behalf.change({ along })}
      />
      <DraftNote filing={behalf} />
    </Screen>
  )
}
