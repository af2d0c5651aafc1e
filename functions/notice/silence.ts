import type { OrgId } from '@shared/ids'
import type { NoticeCode, NoticeParams } from '@shared/notice/schema'
import type { TripIn } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import type { Recipient } from './recipient'
import type { Above, Telling } from './whom-to-tell'

/** After how many silent days the organisation above is told. */
const silencesBeforeEscalation = 2

/** A letter that was answered waits for the branch to call back, and then for the member to be taken in. */
const letterSilence = { answered: 'letter_to_call_back', called_back: 'letter_not_taken' } as const

const withoutTrip = (tellings: Telling[]): Telling[] => tellings.map((one) => ({ ...one, withoutTrip: true }))

/** Who is told that a day has passed: whoever can end the silence, and once it goes on the one above who is silent. */
export function silence(
  event: TripEvent,
  receiver: Recipient | undefined,
  above: Above,
  tell: (recipient: Recipient | undefined, code: NoticeCode, params?: NoticeParams) => Telling[],
  names: { org: string; about: NoticeParams; letter?: TripIn<'routed'>['letter'] } & Partial<
    Record<'station' | 'placedIn' | 'deed', string | undefined>
  >,
): Telling[] {
  const { memberId, originOrgId } = event
  const { org, about, station = '驿站', placedIn, deed, letter } = names
  const goesOn = event.overdueTimes >= silencesBeforeEscalation
  /** The member has been asked three times: whoever is above the branch hears that they don't arrive, or complete it. */
  const askedInVain = event.overdueTimes > silencesBeforeEscalation
  /** Who is silent over what, and not about whom: for those who may not see the trip. */
  const tellOf = (recipient: OrgId | undefined, silent: string): Telling[] =>
    withoutTrip(tell(recipient, 'trip_overdue_below', { org: silent, ...(deed && { deed }) }))
  /** Both sides hear that a host is silent, and which: the one above it, the branch at home and the one above that. */
  const hostSilence = (silent: string) => [
    ...(above.originIsCounty
      ? withoutTrip(tell(above.origin, 'trip_host_silent', { station: silent, ...(deed && { deed }) }))
      : tell(above.origin, 'trip_host_silent', { ...about, station: silent })),
    // Where both ends are below one, that one is told this.
    ...tellOf(above.host, silent),
    ...tell(originOrgId, 'trip_host_silent', { ...about, station: silent }),
  ]
  const hostIsSilent = () => [...tell(receiver, 'trip_overdue'), ...(goesOn ? hostSilence(station) : [])]
  const originIsSilent = () =>
    above.originIsCounty ? tellOf(above.origin, org) : tell(above.origin, 'trip_overdue_below')
  /** Whoever answers for them, on either side, has let the day pass again. */
  const contactIsOverdue = () => (event.placedInOrgId ? hostSilence(placedIn ?? station) : originIsSilent())
  /** The member isn't asked again in the few days until whoever is above hears of it. */
  const askMember = () =>
    event.overdueTimes === silencesBeforeEscalation ? [] : tell(memberId, 'trip_how_are_you')
  switch (event.to) {
    case 'filed':
    case 'registered':
    case 'return_reported':
      return [...tell(originOrgId, 'trip_overdue'), ...(goesOn ? originIsSilent() : [])]
    case 'returned_for_completion':
      return [
        ...tell(memberId, 'trip_needs_completion'),
        ...tell(originOrgId, 'trip_not_completed'),
        ...(askedInVain ? originIsSilent() : []),
      ]
    case 'routed':
      if (event.waitsForHost) return hostIsSilent()
      // Nobody in the system but the branch at home sees to it that a letter is answered.
      if (!receiver)
        return [
          ...tell(originOrgId, letter ? letterSilence[letter] : 'trip_not_answered'),
          ...(goesOn ? originIsSilent() : []),
        ]
      return [
        ...tell(memberId, 'trip_please_check_in'),
        ...tell(originOrgId, 'trip_not_arrived'),
        ...(askedInVain ? originIsSilent() : []),
      ]
    case 'checked_in':
      return hostIsSilent()
    case 'hosted':
      return [
        ...askMember(),
        ...tell(event.placedInOrgId ?? originOrgId, 'trip_contact_due'),
        ...(goesOn ? contactIsOverdue() : []),
      ]
    case 'origin_managed':
      return [...askMember(), ...tell(originOrgId, 'trip_contact_due'), ...(goesOn ? contactIsOverdue() : [])]
    case 'archived':
    case 'withdrawn':
    case 'transferred':
      return []
  }
}
