import type { Me } from '@shared/account/schema'
import { changeTrip } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { isThere } from '@shared/trip/while-away'
import { Screen } from '@/components/screen'
import { type ActingAs, usePrincipal } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useOutbox } from '@/lib/outbox'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { waitingCommand } from '../pending'
import { reasonWords } from '../words'
import { draftOf, draftOfMove } from './draft'
import { DraftNote } from './draft-note'
import { FilingForm } from './filing-form'
import { KeptFiling } from './kept-filing'
import { useRefusedFields } from './refused-fields'
import { SubmitFiling } from './submit-filing'
import { useFiling } from './use-filing'

interface ChangeFilingProps {
  me: Me
  trip: TripView
  actingAs: ActingAs
  /** They go on to another county: where to and since when is asked. */
  movesOn: boolean
}

/** The same form for a trip under way: all that was said stands there, and whatever is different is changed. */
export function ChangeFiling({ me, trip, actingAs, movesOn }: ChangeFilingProps) {
  const { tripId, destination, originOrgName } = trip
  const { waiting } = useOutbox()
  const { send, sending, problem } = useSend()
  const known = movesOn ? draftOfMove(trip) : draftOf(trip)
  const filing = useFiling(me.accountId, known, { actingAs, changing: tripId }, trip)
  const refused = useRefusedFields(problem, filing.draft)
  const reasons = useReasons(me, trip)
  const goesOn = isThere(trip, today()) && filing.draft.regionCode !== destination.regionCode

  async function submit() {
    const body = filing.finish()
    if (!body || sending) return
    const sent = await send(changeTrip, { params: { tripId }, body, actingAs })
    if (sent?.state !== 'sent') return
    filing.discard()
    await go.toTripInstead(tripId)
  }

  if (!sending && waitingCommand(waiting, tripId) === changeTrip.name)
    return (
      <Screen>
        <KeptFiling sentence="现在没有网络，有网就自动发出，不用再填。发出以后，支部就知道您改了。" />
      </Screen>
    )
  return (
    <Screen
      title={movesOn ? '换到哪里' : '改登记的内容'}
      subtitle={
        goesOn
          ? `还是这一次外出，不用重新报备。${originOrgName}登记后，再给您联系新地方的驿站。`
          : `改好后，${originOrgName}会知道。`
      }
      action={
        <SubmitFiling
          label={movesOn || filing.begun ? '改好了，提交' : '还没有改'}
          idle={!movesOn && !filing.begun}
          problem={problem}
          sending={sending}
          onSubmit={submit}
        />
      }
    >
      <FilingForm
        filing={filing}
        reasons={reasons}
        refused={refused}
        phone={trip.phone}
        hasNumber={trip.phone !== ''}
        hasAddress={destination.address !== undefined && filing.draft.regionCode === destination.regionCode}
        changing={trip}
      />
      <DraftNote filing={filing} />
    </Screen>
  )
}

/** The county's reasons, and the one that was given though it may not be offered any more. */
function useReasons(me: Me, { reason }: TripView) {
  const county = usePrincipal()?.county ?? me.county
  const reasons = county?.tripReasons ?? []
  return reasons.some(({ code }) => code === reason)
    ? reasons
    : [...reasons, { code: reason, label: reasonWords(me, reason) }]
}
