import type { Endpoint, Output } from '@shared/endpoint'
import type { ImportId, InflowId, SweepId, TripId, WishId } from '@shared/ids'
import * as trips from '@shared/trip/contract'
import type { Sent } from '../../functions/testing/caller'
import type { System } from '../../functions/testing/system'
import { aFiling } from '../../functions/testing/trips'
import { canary } from './canaries'
import type { Facts, Name, People } from './people'

/** What the states have to work with. */
export interface Stage extends People {
  system: System
  /** The one that goes all the way, one that is withdrawn, one to our own branch, one to an office outside. */
  tripIds: readonly [TripId, TripId, TripId, TripId]
  sweepId: SweepId
  /** Somebody from elsewhere, registered at the second station of the south. */
  inflowId: InflowId
  /** Published by the community; its asker is the resident. */
  wishId: WishId
  /** A sheet that was compared before anything was filed. */
  importId: ImportId
  link: string
  /** The code on the sheet to the office outside. */
  letterCode: string
  /** Sends a command as somebody; what it answers is searched, too. */
  act: <E extends Endpoint>(as: Name, endpoint: E, sent: Sent<E>) => Promise<Output<E>>
}

export interface State {
  name: string
  facts: Facts
  /** What is so from then on. */
  lasting?: Facts
  reach: (stage: Stage) => Promise<unknown>
  /** Among those that a short run looks at. */
  inShort?: true
  /** In which sheets are taken out, too. */
  takesOut?: true
}

/** In the place that they go to, and outside the system. */
export const officeOutside = '滨海社区党支部'

/** All that can be told of a trip. */
export const filing = () => ({
  ...aFiling({ reason: canary.reason, phone: canary.tripPhone }),
  destination: { regionCode: canary.goesTo.regionCode, address: canary.awayAddress },
  more: {
    unitName: canary.employer,
    emergency: { name: canary.emergencyName, phone: canary.emergencyPhone },
  },
})

/** The member files one of the trips. */
export const file =
  (which: 0 | 1) =>
  ({ act, tripIds }: Stage) =>
    act('member', trips.fileTrip, { body: { tripId: tripIds[which], ...filing() } })

/** One of the trips, and the member, as endpoints name them. */
export const trip = ({ tripIds }: Stage, which: 0 | 1 | 2 | 3) => ({ params: { tripId: tripIds[which] } })
export const them = ({ memberId }: Stage) => ({ params: { memberId } })
