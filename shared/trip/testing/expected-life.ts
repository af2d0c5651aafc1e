import { dayOf } from '../../time'
import type { Context, TripStep } from '../rules'
import { hostOf, isOpen, type Trip, type TripState } from '../trip'
import type { Actor } from './cast'
import type { Command } from './server'

export type Side = 'member' | 'origin' | 'host'

/** Whose step it is, and where it leads from where: the life of a trip said a second time, for the model. */
const life: Record<TripStep, { by: Side; alsoBy?: Side; to: TripState; from: readonly TripState[] }> = {
  complete: { by: 'member', to: 'filed', from: ['returned_for_completion'] },
  return_for_completion: { by: 'origin', to: 'returned_for_completion', from: ['filed'] },
  register: { by: 'origin', to: 'registered', from: ['filed'] },
  manage_at_origin: { by: 'origin', to: 'origin_managed', from: ['registered', 'routed'] },
  route: { by: 'origin', to: 'routed', from: ['registered', 'origin_managed', 'routed'] },
  say_arrived: { by: 'member', to: 'routed', from: ['routed'] },
  check_in: { by: 'member', to: 'checked_in', from: ['routed'] },
  confirm_arrival: { by: 'host', to: 'checked_in', from: ['routed'] },
  place: { by: 'host', to: 'hosted', from: ['checked_in', 'hosted'] },
  report_return: {
    by: 'member',
    alsoBy: 'origin',
    to: 'return_reported',
    from: ['origin_managed', 'routed', 'checked_in', 'hosted'],
  },
  archive: { by: 'origin', to: 'archived', from: ['return_reported'] },
  withdraw: {
    by: 'member',
    to: 'withdrawn',
    from: ['filed', 'returned_for_completion', 'registered', 'routed'],
  },
}

/** Is this actor that side of this trip? */
export function isSide({ expected }: Actor, side: Side, trip: Trip): boolean {
  if (side === 'member') return expected.movesOwn === trip.memberId
  if (expected.neverFor === trip.memberId) return false
  if (side === 'origin') return expected.originFor.includes(trip.originOrgId)
  return expected.hostAt !== undefined && hostOf(trip)?.stationId === expected.hostAt
}

/** Whom a trip waits for in each state; `date` is nobody. A member who says they have arrived waits for the host. */
export const expectedWaiting: Record<TripState, Side | 'date' | 'nothing'> = {
  filed: 'origin',
  returned_for_completion: 'member',
  registered: 'origin',
  origin_managed: 'date',
  routed: 'member',
  checked_in: 'host',
  hosted: 'date',
  return_reported: 'origin',
  archived: 'nothing',
  withdrawn: 'nothing',
}

/** What should come of a command: the state it leads to, `same` when it changes nothing, or `no`. */
export function expectedOutcome(
  actor: Actor,
  command: Command,
  trips: ReadonlyMap<string, Trip>,
  c: Context,
): TripState | 'same' | 'no' {
  const trip = trips.get(command.tripId)
  if (command.step === 'file') {
    const open = [...trips.values()].some((one) => one.memberId === command.memberId && isOpen(one))
    return actor.expected.movesOwn === command.memberId && !trip && !open ? 'filed' : 'no'
  }
  const { by, alsoBy, to, from } = life[command.step]
  if (!trip || !from.includes(trip.state)) return 'no'
  if (!isSide(actor, by, trip) && !(alsoBy && isSide(actor, alsoBy, trip))) return 'no'
  const scans = command.step === 'check_in' || command.step === 'say_arrived'
  if (scans && hostOf(trip)?.stationId !== command.host.stationId) return 'no'
  const isHost = trip.state === 'routed' && trip.host.stationId === command.host.stationId
  if (command.step === 'route' && isHost) return 'same'
  const saidArrived = trip.state === 'routed' && trip.saidArrivedAt !== undefined
  if (command.step === 'say_arrived' && saidArrived) return 'same'
  const hasLeft = saidArrived || (trip.state === 'routed' && trip.leaveOn < dayOf(c.now))
  return command.step === 'withdraw' && hasLeft ? 'no' : to
}
