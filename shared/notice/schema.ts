import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'

/** Everything that is told to somebody. The words of each stand in words.ts. */
export const noticeCodes = [
  'trip_to_register',
  'trip_completed_again',
  'trip_needs_completion',
  'trip_registered',
  'trip_managed_at_origin',
  'trip_routed_to_you',
  'trip_routed',
  'trip_says_arrived',
  'trip_arrived',
  'trip_you_arrived',
  'trip_you_are_placed',
  'trip_placed',
  'trip_placed_with_you',
  'trip_goes_elsewhere',
  'trip_went_home',
  'trip_not_completed',
  'trip_to_archive',
  'trip_archived',
  'trip_withdrawn',
  'trip_overdue',
  'trip_overdue_below',
  'trip_not_arrived',
  'trip_contact_due',
  'trip_how_are_you',
  'trip_filed_for_you',
  'trip_changed',
  'trip_postponed',
  'trip_extended',
  'trip_moved_on',
  'trip_acknowledged',
  'trip_acknowledged_there',
  'trip_visits_home',
  'trip_review_due',
  'trip_not_answered',
  'trip_please_check_in',
  'roster_corrected',
  'member_new_phone',
  'member_typed_phone',
  'member_discreet',
  'you_are_discreet',
  'member_taken_over',
  'you_are_taken_over',
  'member_handed_back',
  'member_transfer_undone',
  'member_moved_away',
  'member_moved_in',
  'you_moved',
  'member_death_to_confirm',
  'member_death_reversed',
  'death_reported',
  'delegation_began',
  'delegation_began_for',
  'delegation_ended',
  'delegation_ended_for',
  'sweep_began',
  'sweep_please_file',
  'sweep_not_reached',
  'org_rearranged',
  'member_bound',
  'binding_released',
  'holder_left_phone',
  'binding_help_asked',
  'grant_to_confirm',
  'grant_given',
  'grant_extended',
  'grant_accepted',
  'grant_revoked',
  'org_vacant',
  'consent_withdrawn',
  'person_erased',
] as const
export type NoticeCode = (typeof noticeCodes)[number]

/** What a notice's sentence speaks of. */
export const noticeParamsSchema = v.object({
  name: v.optional(v.string()),
  place: v.optional(v.string()),
  org: v.optional(v.string()),
  station: v.optional(v.string()),
  reason: v.optional(v.string()),
  /** What is waited for: 登记. */
  deed: v.optional(v.string()),
})
export type NoticeParams = v.InferOutput<typeof noticeParamsSchema>

/** One row of somebody's inbox. */
export const noticeSchema = v.object({
  noticeId: idOf('notice'),
  code: openEnum(noticeCodes),
  params: noticeParamsSchema,
  at: instantSchema,
  read: v.boolean(),
  tripId: v.optional(idOf('trip')),
})
export type Notice = v.InferOutput<typeof noticeSchema>
