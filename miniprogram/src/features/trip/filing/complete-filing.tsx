import type { Me } from '@shared/account/schema'
import { completeTrip } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { useOutbox } from '@/lib/outbox'
import { useSend } from '@/lib/use-send'
import { Card } from '@/ui/card'
import { Screen } from '@/components/screen'
import { go } from '@/routes'
import { waitingCommand } from '../pending'
import { draftOf } from './draft'
import type { Filer } from './filer'
import { FilingForm } from './filing-form'
import { KeptFiling } from './kept-filing'
import { useRefusedFields } from './refused-fields'
import { SubmitFiling } from './submit-filing'
import { useFiling } from './use-filing'
import { WhoSeesThis } from './who-sees-this'

/** The same form for a filing that came back: all that was said stands there, with the branch's reason on top. */
export function CompleteFiling({ me, trip, filer }: { me: Me; trip: TripView; filer: Filer }) {
  const { actingAs } = filer
  const { waiting } = useOutbox()
  const { send, sending, problem } = useSend()
  const filing = useFiling(me.accountId, draftOf(trip), { actingAs, completing: trip.tripId })
  const refused = useRefusedFields(problem, filing.draft)

  async function submit() {
    const body = filing.finish()
    if (!body || sending) return
    const sent = await send(completeTrip, { params: { tripId: trip.tripId }, body, actingAs })
    if (sent?.state !== 'sent') return
    filing.discard()
    await go.toTripInstead(trip.tripId)
  }

  if (!sending && waitingCommand(waiting, trip.tripId) === completeTrip.name)
    return (
      <Screen>
        <KeptFiling />
      </Screen>
    )
  return (
    <Screen
      action={<SubmitFiling label="补好了，再提交" problem={problem} sending={sending} onSubmit={submit} />}
    >
      <Card title={`${trip.originOrgName}请您补充`}>{trip.returnReason}</Card>
      <FilingForm
        filing={filing}
        reasons={filer.reasons}
        refused={refused}
        phone={trip.phone}
        hasNumber
        hasAddress={
          trip.destination.address !== undefined && filing.draft.regionCode === trip.destination.regionCode
        }
      />
      <WhoSeesThis />
    </Screen>
  )
}
