import type { PlaceId } from '@shared/ids'
import type { Notice } from '@shared/notice/schema'
import { go } from '@/routes'

interface Reader {
  inflowId?: string | undefined
  /** Acts in a role, for that place if it is for one. */
  inRole: boolean
  placeId?: PlaceId | undefined
}

/** Where a notice leads that is about no one trip, registration or wish. */
const pages: Readonly<Record<string, (notice: Notice, reader: Reader) => unknown>> = {
  // Who they are, and setting a group up, stands with those who are away.
  group_proposed: ({ orgId }) => go.toAway(orgId),
  death_reported: () => go.toDeathReports(),
  binding_help_asked: () => go.toBindingRequests(),
  sweep_began: () => go.toSweeps(),
  sweep_not_reached: () => go.toSweeps(),
  sweep_please_file: () => go.toFile(),
  delegation_began: () => go.toDelegates(),
  delegation_ended: () => go.toDelegates(),
  community_report_waiting: (_, { placeId }) => (placeId ? go.toReportedPeople(placeId) : go.toTowns()),
  community_report_confirmed: () => go.toMyCommunityReports(),
  community_report_not_here: () => go.toMyCommunityReports(),
  post_cancelled: () => go.toMyHours(),
  post_your_turn: () => go.toMyHours(),
  post_hours_confirmed: () => go.toMyHours(),
  post_no_show: () => go.toMyHours(),
  points_reversed: () => go.toMyPoints(),
  post_tomorrow: () => go.toMyHours(),
  unit_hours_to_look_at: () => go.toUnitHours(),
}

/** Opens what a notice is about; nothing when it says all there is. */
export function follow(notice: Notice, reader: Reader): void {
  const { tripId, inflowId, wishId, code } = notice
  if (inflowId) void (inflowId === reader.inflowId ? go.toMyInflow() : go.toInflow(inflowId))
  else if (wishId) void go.toWish(wishId, reader.inRole ? undefined : 'own')
  else if (tripId) void (code === 'trip_how_are_you' ? go.toStill(tripId) : go.toTrip(tripId))
  else pages[code]?.(notice, reader)
}
