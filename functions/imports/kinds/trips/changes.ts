import { maskAddress, maskPhone } from '@shared/access/mask'
import type { PersonalField, Sight } from '@shared/access/visibility'
import { broughtInStates, type Stands } from '@shared/trip/brought-in'
import { type Host, hostNameOf, hostOf, isSameHost, type OpenTrip } from '@shared/trip/trip'
import type { Change, Entry, Job } from '../../kind'
import { stateWords, type TripColumn } from './columns'
import type { Ledger } from './read-ledger'

const wordOfState = (state: string) =>
  Object.entries(stateWords).find(([, known]) => known === state)?.[0] ?? '正在办'

const isBroughtIn = (state: string): state is Stands['state'] =>
  broughtInStates.some((known) => known === state)

/**
 * Does the ledger know more than the system: a later state, or another one as late? What has gone on in the system since
 * the ledger was written stays as it is.
 */
export function goesOn(known: OpenTrip, { stands }: Ledger): boolean {
  if (!isBroughtIn(known.state)) return false
  const [from, to] = [broughtInStates.indexOf(known.state), broughtInStates.indexOf(stands.state)]
  if (to !== from) return to > from
  const host = 'host' in stands ? stands.host : undefined
  const branch = stands.state === 'hosted' ? stands.placement.orgId : undefined
  const knownBranch = known.state === 'hosted' ? known.placement.orgId : undefined
  const knownHost = hostOf(known)
  const isSame = host && knownHost ? isSameHost(host, knownHost) : host === knownHost
  return !isSame || branch !== knownBranch
}

/** Is it the trip that the ledger means? Two are never open at once, so only place and day can tell. */
export const isSameTrip = (known: OpenTrip, { destination, leaveOn }: Ledger): boolean =>
  known.destination.regionCode === destination.regionCode && known.leaveOn === leaveOn

export type SightOf = (field: PersonalField) => Sight

/** Of what is known, what may be shown; that there is something, where no more may. */
const seen = (sight: Sight, from: string): string =>
  from === '' || sight === 'whole' ? from : '已有，您这里不显示'

/** What a row would change of an open trip. A cell that is empty says nothing. Boxes aren't opened: a number counts by what is seen of it. */
export function changesOf(
  known: OpenTrip,
  ledger: Ledger,
  { values }: Entry<TripColumn>,
  { headerOf, county }: Job,
  sights: SightOf,
): Change[] {
  const differs = (
    field: TripColumn,
    from: string,
    to: string | undefined,
    sight = sights('destination'),
  ): Change[] =>
    to === undefined || from === to ? [] : [{ column: headerOf(field), from: seen(sight, from), to }]
  const labelOf = (code: string) => county.tripReasons.find((one) => one.code === code)?.label ?? code
  const nameOf = (one: Host | undefined) => (one ? hostNameOf(one) : '')
  const { stands } = ledger
  // A number is masked in any case.
  const masked = sights('mobile') === 'none' ? 'none' : 'whole'
  const host = sights('host')
  const moved = goesOn(known, ledger)
  return [
    ...differs('destination', known.destination.place.join(''), ledger.destination.place.join('')),
    ...differs('leaveOn', known.leaveOn, ledger.leaveOn),
    ...differs('returnOn', known.returnOn ?? '', ledger.returnOn),
    ...(values.reason === undefined
      ? []
      : differs('reason', labelOf(known.reason), labelOf(ledger.reason), sights('reason'))),
    ...differs('phone', known.phone.masked, values.phone && maskPhone(values.phone), masked),
    ...(known.destination.address ? [] : differs('address', '', values.address && maskAddress())),
    ...(moved ? differs('state', wordOfState(known.state), wordOfState(stands.state)) : []),
    ...(moved && 'host' in stands
      ? differs('station', nameOf(hostOf(known)), nameOf(stands.host), host)
      : []),
    ...(moved && stands.state === 'hosted'
      ? differs(
          'hostBranch',
          known.state === 'hosted' ? known.placement.orgName : '',
          stands.placement.orgName,
          host,
        )
      : []),
  ]
}
