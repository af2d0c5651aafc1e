import * as v from 'valibot'
import { delegationRelations, delegationScopes, roles } from '../access/person'
import { idOf } from '../ids'
import { memberCategories, memberStates, standings } from '../member/member'
import { noticeSchema } from '../notice/schema'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { tripStates } from '../trip/trip'
import { consentSchema, lookSchema, retentionRowSchema } from './schema'

const myMemberSchema = v.object({
  memberId: idOf('member'),
  state: openEnum(memberStates),
  name: v.string(),
  orgName: v.string(),
  memberNo: v.optional(v.string()),
  phone: v.optional(v.string()),
  address: v.optional(v.string()),
  standing: v.optional(openEnum(standings)),
  category: v.optional(openEnum(memberCategories)),
  joinedOn: v.optional(daySchema),
  unit: v.optional(v.string()),
  activityCardNo: v.optional(v.string()),
  registeredNationallyOn: v.optional(daySchema),
  discreet: v.boolean(),
})

const myTripSchema = v.object({
  tripId: idOf('trip'),
  state: openEnum(tripStates),
  /** Province, city, county. */
  place: v.array(v.string()),
  address: v.optional(v.string()),
  phone: v.optional(v.string()),
  /** In the county's words. */
  reason: v.string(),
  filedAt: instantSchema,
  leaveOn: daySchema,
  returnOn: v.optional(daySchema),
  returnedOn: v.optional(daySchema),
  closedAt: v.optional(instantSchema),
  orgName: v.string(),
  stationName: v.optional(v.string()),
  placedIn: v.optional(v.string()),
})

const myDelegationSchema = v.object({
  delegationId: idOf('delegation'),
  relation: openEnum(delegationRelations),
  scopes: v.array(openEnum(delegationScopes)),
  expiresOn: daySchema,
})

const myRoleSchema = v.object({
  role: openEnum(roles),
  orgName: v.string(),
  startsAt: v.optional(instantSchema),
  expiresAt: v.optional(instantSchema),
})

/** Everything that is kept about somebody: whole, and in an order in which one can read it. */
export const myDataSchema = v.object({
  madeAt: instantSchema,
  accountId: idOf('account'),
  resident: v.optional(
    v.object({ countyId: idOf('county'), communityId: idOf('place'), compoundId: v.optional(idOf('place')) }),
  ),
  member: v.optional(myMemberSchema),
  /** Newest first, as all that follows. */
  trips: v.array(myTripSchema),
  consents: v.array(consentSchema),
  looks: v.array(lookSchema),
  /** For whom they act. */
  actsFor: v.array(myDelegationSchema),
  roles: v.array(myRoleSchema),
  notices: v.array(noticeSchema),
  retention: v.array(retentionRowSchema),
})
export type MyData = v.InferOutput<typeof myDataSchema>
