import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { inflowSides } from '@shared/inflow/schema'
import { noticeCodes } from '@shared/notice/schema'
import { confirmedActSchema } from '@shared/points/schema'
import { daySchema, instantSchema } from '@shared/time'
import { wishEventTypes, wishSides } from '@shared/wish/words'

/** What can happen to things that aren't trips. A feature adds its own. */
export const factTypes = [
  'member.joined_roster',
  'member.imported',
  'member.bound',
  'member.released',
  'resident.registered',
  'resident.left',
  'bindingRequest.asked',
  'bindingRequest.closed',
  'grant.proposed',
  'grant.offered',
  'grant.given',
  'grant.extended',
  'grant.accepted',
  'grant.revoked',
  'member.corrected',
  'member.changed_own_phone',
  'member.transferred',
  'member.transfer_undone',
  'member.moved',
  'member.discretion_changed',
  'member.taken_over',
  'member.handed_back',
  'death.reported',
  'death.report_closed',
  'member.death_recorded',
  'member.death_confirmed',
  'member.death_reversed',
  'delegation.offered',
  'delegation.accepted',
  'delegation.renewed',
  'delegation.ended',
  'sweep.started',
  'sweep.ticked',
  'sweep.settled',
  'sweep.closed',
  'sweep.link_made',
  'org.created',
  'org.changed',
  'org.moved',
  'org.merged',
  'org.closed',
  'org.change_taken_back',
  'station.imported',
  'station.changed',
  'station.screen_connected',
  'station.screen_ended',
  'inflow.imported',
  'inflow.registered',
  'inflow.completed',
  'inflow.returned_for_completion',
  'inflow.verified',
  'inflow.placed',
  'inflow.origin_told',
  'inflow.origin_answered',
  'inflow.leaving',
  'inflow.contacts_changed',
  'inflow.contacted',
  'inflow.closed',
  'inflow.merged',
  'inflow.kept_apart',
  'inflow.bound',
  'inflow.fell_due',
  'inflow.put_off',
  'inflow.removed',
  'letter.made',
  'letter.answered',
  'letter.called_back',
  'letter.turned_away',
  'contact.logged',
  'contact.struck',
  'contact.followed_up',
  'contactPlan.changed',
  'county.limits_changed',
  'place.created',
  'place.changed',
  'place.closed',
  'communityReport.filed',
  'communityReport.changed',
  'communityReport.confirmed',
  'communityReport.ended',
  'unitReport.filed',
  'unitReport.ended',
  'post.offered',
  'post.cancelled',
  'post.signed_up',
  'post.left',
  'post.settled',
  'post.attended',
  'post.reminded',
  'post.settings_changed',
  'unitHours.shown',
  'unitHours.released',
  'unitHours.questioned',
  'post.brought_in',
  'points.opted_in',
  'points.opted_out',
  'points.reversed',
  'group.proposed',
  'consent.given',
  'consent.withdrawn',
  'data.erased',
  ...wishEventTypes,
] as const
export type FactType = (typeof factTypes)[number]

const recipientSchema = v.union([
  idOf('member'),
  idOf('inflow'),
  idOf('account'),
  idOf('org'),
  idOf('place'),
  idOf('station'),
])

/**
 * What a change of anything but a trip leaves behind: ids and codes, no personal data. It names whom to tell
 * and with which sentence; names are looked up when the line is written into the inbox.
 */
export const factSchema = v.object({
  eventId: idOf('event'),
  type: v.picklist(factTypes),
  countyId: idOf('county'),
  at: instantSchema,
  /** Id of the thing that changed. */
  aggregateId: v.string(),
  memberId: v.optional(idOf('member')),
  /** On which account they acted, when that is over with them. */
  accountId: v.optional(idOf('account')),
  orgId: v.optional(idOf('org')),
  /** A member from elsewhere, and on which side of their registration it was done. */
  inflowId: v.optional(idOf('inflow')),
  side: v.optional(v.picklist(inflowSides)),
  /** A wish, and who did it. */
  wishId: v.optional(idOf('wish')),
  wishSide: v.optional(v.picklist(wishSides)),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  /** From which day it counts, and which organisation approved it. */
  effectiveOn: v.optional(daySchema),
  approvedBy: v.optional(v.string()),
  /** Names of the fields that were put right, never what stood in them. */
  fields: v.optional(v.array(v.string())),
  /** What it confirms of somebody, or takes back, for their points. */
  acts: v.optional(v.array(confirmedActSchema)),
  /** A county-level place by its name, and how many people, when it is about such. */
  place: v.optional(v.string()),
  count: v.optional(v.number()),
  /** Whose inboxes get a line: a member's (here or elsewhere), an account's, an organisation's, a place's or a station's. */
  tell: v.array(
    v.object({
      recipient: recipientSchema,
      code: v.picklist(noticeCodes),
    }),
  ),
})
export type Fact = v.InferOutput<typeof factSchema>
