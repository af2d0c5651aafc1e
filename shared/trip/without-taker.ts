import { newsIn } from './host-news'
import type { Trip, TripIn } from './trip'

// Whoever took a member in by a letter has asked to be forgotten: docs/rules.md#erasure.

type Stated = Pick<TripIn<'hosted'>['placement'], 'orgPhone' | 'contactName'>

/** A mobile number is somebody's own; an office's line is not. */
const isOfOffice = (phone: string): boolean => !/^(?:0086|86|0)?1\d{10}$/.test(phone.replace(/\D/g, ''))

function withoutPerson<T extends Stated>(stated: T): T {
  const { contactName: _name, orgPhone, ...kept } = stated
  // Both may be absent from each of them.
  return { ...kept, ...(orgPhone !== undefined && isOfOffice(orgPhone) && { orgPhone }) } as T
}

const names = ({ contactName, orgPhone }: Stated): boolean =>
  contactName !== undefined || (orgPhone !== undefined && !isOfOffice(orgPhone))

/** Taken in by the form of a letter to that organisation. */
const isTakenBy = (trip: Trip, host: string): trip is TripIn<'hosted'> =>
  trip.state === 'hosted' &&
  trip.host.kind === 'outside' &&
  trip.host.orgName === host &&
  trip.arrival.how === 'by_letter'

/**
 * A trip without the name and the mobile number that were stated by whoever took the member in for an organisation
 * outside; the same where there is neither. The organisation, the branch there and the office's own line stay: the branch
 * at home must know who has its member, and whom to call.
 * @param host as its letter names it.
 */
export function withoutTaker<T extends Trip>(trip: T, host: string): T {
  const news = newsIn(trip)
  const isTheirs = (one: (typeof news)[number]) => one.host === host && (names(one) || one.byCode === true)
  const isPlacedByThem = isTakenBy(trip, host) && names(trip.placement)
  if (!isPlacedByThem && !news.some(isTheirs)) return trip
  // Their code opens nothing any longer, so the branch tells that organisation itself.
  const told = news.map((one) => {
    if (!isTheirs(one)) return one
    const { byCode: _byCode, ...kept } = withoutPerson(one)
    return kept
  })
  const [tellHost, ...tellHostNext] = told
  return {
    ...trip,
    version: trip.version + 1,
    ...(isPlacedByThem && { placement: withoutPerson(trip.placement) }),
    ...(tellHost && { tellHost }),
    ...(tellHostNext.length > 0 && { tellHostNext }),
  }
}
