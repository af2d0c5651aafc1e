import { useEffect, useState } from 'react'
import type { Me } from '@shared/account/schema'
import type { TripId } from '@shared/ids'
import { fileTrip, listOwnTrips } from '@shared/trip/contract'
import { newId } from '@/lib/random'
import { useOutbox } from '@/lib/outbox'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { NowCard } from '@/ui/now-card'
import { Screen } from '@/components/screen'
import { go } from '@/routes'
import { isClosed, placeWords } from '../words'
import { newDraft } from './draft'
import type { Filer } from './filer'
import { FilingForm } from './filing-form'
import { KeptFiling } from './kept-filing'
import { useRefusedFields } from './refused-fields'
import { SubmitFiling } from './submit-filing'
import { useFiling } from './use-filing'
import { WhoSeesThis } from './who-sees-this'

/** A new filing: at most six things, the known ones filled in; one trip at a time. */
export function NewFiling({ me, filer }: { me: Me; filer: Filer }) {
  const { actingAs } = filer
  const own = useRead(listOwnTrips, { query: {}, actingAs })
  const { waiting } = useOutbox()
  const { send, sending, problem } = useSend()
  const trips = own.data?.trips ?? []
  const [last] = trips
  const filing = useFiling(me.accountId, newDraft(filer, last), { actingAs })
  const { draft, discard } = filing
  const refused = useRefusedFields(problem, draft)

  const [beingSent, setBeingSent] = useState<TripId>()
  const [filedHere, setFiledHere] = useState<TripId>()
  const arrived = trips.some(({ tripId }) => tripId === draft.tripId)
  useEffect(() => {
    // The draft of a trip that the server has is of no use any more.
    if (arrived) discard()
  }, [arrived])

  async function submit() {
    const body = filing.finish()
    if (!body || sending) return
    // Made once and kept with the draft, so that trying again never makes a second trip.
    const tripId = draft.tripId ?? (await newId('trip'))
    filing.change({ tripId })
    setBeingSent(tripId)
    setFiledHere(tripId)
    const sent = await send(fileTrip, { body: { tripId, ...body }, actingAs })
    if (sent?.state !== 'sent') {
      setBeingSent(undefined)
      return
    }
    discard()
    await go.toTripInstead(tripId)
  }

  // While it is on its way it isn't kept yet: the button says so.
  if (!sending && waiting.some((one) => one.endpoint === fileTrip.name && one.actingAs === actingAs))
    return (
      <Screen>
        <KeptFiling />
      </Screen>
    )
  if (last && !isClosed(last) && last.tripId !== beingSent)
    return (
      <Screen>
        <NowCard
          {...(last.tripId === filedHere
            ? {
                title: '报备收到了',
                sentence: `去${placeWords(last.destination.place)}的报备发出去了，支部登记好会告诉您。`,
              }
            : {
                title: '您已经有一次外出在办',
                sentence: `去${placeWords(last.destination.place)}的这次办完或撤回后，再报下一次。`,
              })}
          button={{ label: '看这次外出', onClick: () => void go.toTripInstead(last.tripId) }}
        />
      </Screen>
    )
  return (
    <Screen action={<SubmitFiling label="提交报备" problem={problem} sending={sending} onSubmit={submit} />}>
      <FilingForm
        filing={filing}
        {...filer}
        refused={refused}
        fromLastTrip={last !== undefined && draft.regionCode === last.destination.regionCode}
      />
      <WhoSeesThis />
    </Screen>
  )
}
