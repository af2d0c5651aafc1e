import type { Body } from '@shared/endpoint'
import type { manageTripAtOrigin } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { isWithHost } from './is-with-host'

/** What becomes of the host that they are with; nothing when there is none. One outside the system is told by the branch. */
export function leavingWords({ state, stationName, host }: TripView): string {
  if (!isWithHost(state)) return ''
  const name = stationName ?? host?.name ?? '现在的驿站'
  return host?.kind === 'outside'
    ? `请打电话告诉${name}不用再接待，经过都留着。`
    : `${name}会知道不用再接待，经过都留着。`
}

/** Said along with a decision that takes them away from where they are. */
export const leavesHost = ({ state }: TripView): NonNullable<Body<typeof manageTripAtOrigin>> =>
  isWithHost(state) ? { moves: true } : {}
