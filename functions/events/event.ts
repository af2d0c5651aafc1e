import * as v from 'valibot'
import { delegationRelations } from '@shared/access/person'
import { idOf } from '@shared/ids'
import { instantSchema } from '@shared/time'
import { actorSides, tripEventTypes } from '@shared/trip/schema'
import { tripStates } from '@shared/trip/trip'
import { factSchema } from './fact'

/** What a change of a trip leaves behind: ids and codes, no personal data. Written in the change's own transaction. */
export const tripEventSchema = v.object({
  eventId: idOf('event'),
  type: v.picklist(tripEventTypes),
  countyId: idOf('county'),
  at: instantSchema,
  tripId: idOf('trip'),
  /** The trip's version after the change. */
  version: v.number(),
  from: v.optional(v.picklist(tripStates)),
  to: v.picklist(tripStates),
  side: v.picklist(actorSides),
  /** Somebody did it for the member: in which relation they stand. */
  delegate: v.optional(v.picklist(delegationRelations)),
  memberId: idOf('member'),
  originOrgId: idOf('org'),
  /** Who acted for the origin until this change. */
  leftOriginOrgId: v.optional(idOf('org')),
  hostCountyId: v.optional(idOf('county')),
  hostOrgId: v.optional(idOf('org')),
  stationId: v.optional(idOf('station')),
  /** Where they are placed, or were until this change. */
  placedInOrgId: v.optional(idOf('org')),
  /** The station that needn't expect them any longer. */
  leftStationId: v.optional(idOf('station')),
  /** The same, of a branch. */
  leftOrgId: v.optional(idOf('org')),
  /** Somebody says they have arrived, and the host hasn't looked yet. */
  waitsForHost: v.boolean(),
  /** How often its day has passed in silence. */
  overdueTimes: v.number(),
})
export type TripEvent = v.InferOutput<typeof tripEventSchema>

/** Whatever happened: to a trip, or to anything else. */
export const houseEventSchema = v.union([tripEventSchema, factSchema])
export type HouseEvent = v.InferOutput<typeof houseEventSchema>
