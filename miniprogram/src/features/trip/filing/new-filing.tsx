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
import { useCompanions } from './companions'
import { newDraft } from './draft'
import { DraftNote } from './draft-note'
import type { Filer } from './filer'
import { FilingForm } from './filing-form'
import { JoinedCards } from './joined-cards'
import { KeptFiling } from './kept-filing'
import { PastPlaces } from './past-places'
import { useRefusedFields } from './refused-fields'
import { SubmitFiling } from './submit-filing'
import { TogetherField } from './together-field'
import { useFiling } from './use-filing'
import { filedOf, useJointFiling } from './use-joint-filing'
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
  const companions = useCompanions(filer)
  const joint = useJointFiling(me.accountId)

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
    const along = companions.filter((one) => draft.together.includes(one.actingAs))
    // All at once: closing the app meanwhile loses none of them.
    const [sent, joined] = await Promise.all([
      send(fileTrip, { body: { tripId, ...body }, actingAs }),
      joint.file(along, body, draft, tripId),
    ])
    if (sent?.state !== 'sent') {
      const filed: readonly string[] = filedOf(joined)
      if (!sent) filing.change({ together: draft.together.filter((one) => !filed.includes(one)) })
      setBeingSent(undefined)
      return
    }
    discard()
    if (joined.some(({ sentence }) => sentence !== undefined)) setBeingSent(undefined)
    else await go.toTripInstead(tripId)
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
        <JoinedCards joined={joint.joined} />
      </Screen>
    )
  return (
    <Screen action={<SubmitFiling label="提交报备" problem={problem} sending={sending} onSubmit={submit} />}>
      <JoinedCards joined={joint.joined} />
      <FilingForm
        filing={filing}
        {...filer}
        refused={refused}
        fromLastTrip={last !== undefined && draft.regionCode === last.destination.regionCode}
      />
      <PastPlaces trips={trips} filing={filing} reasons={filer.reasons} me={me} />
      <TogetherField filing={filing} companions={companions} />
      <WhoSeesThis />
      <DraftNote filing={filing} />
    </Screen>
  )
}
