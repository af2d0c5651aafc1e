import * as v from 'valibot'
import { delegationRelations, delegationScopes, roles } from '../access/person'
import { idOf } from '../ids'
import { letterStates } from '../letter/letter'
import { memberCategories, memberStates, standings } from '../member/member'
import { noticeSchema } from '../notice/schema'
import { openEnum } from '../open-enum'
import { inflowOutcomes, inflowStates, originAnswers, toldHows, verifiedHows } from '../inflow/inflow'
import { outcomes, waysOfAnswer } from '../sweep/sweep'
import { contactViewSchema } from '../contact/schema'
import { delegationStates } from '../delegation/delegation'
import { daySchema, instantSchema } from '../time'
import { industries, unitTypes } from '../trip/more'
import { tripStates } from '../trip/trip'
import { askerRelations, claimStates, wishKinds, wishStates } from '../wish/words'
import { pointsBooks, pointsEntrySchema } from '../points/schema'
import { consentSchema, lookSchema, retentionRowSchema } from './schema'

const myMemberSchema = v.object({
  memberId: idOf('member'),
  state: openEnum(memberStates),
  name: v.string(),
  orgName: v.string(),
  memberNo: v.optional(v.string()),
  phone: v.optional(v.string()),
  /** The member typed it; WeChat hasn't said that it is theirs. */
  phoneTyped: v.optional(v.boolean()),
  address: v.optional(v.string()),
  standing: v.optional(openEnum(standings)),
  category: v.optional(openEnum(memberCategories)),
  joinedOn: v.optional(daySchema),
  unit: v.optional(v.string()),
  activityCardNo: v.optional(v.string()),
  registeredNationallyOn: v.optional(daySchema),
  discreet: v.boolean(),
})

/** One's registration as a member from elsewhere. */
const myInflowSchema = v.object({
  inflowId: idOf('inflow'),
  state: openEnum(inflowStates),
  name: v.string(),
  phone: v.optional(v.string()),
  /** Where they live now. */
  address: v.optional(v.string()),
  /** Where the formal affiliation lies, and whom to ask there. */
  home: v.object({
    place: v.array(v.string()),
    orgName: v.string(),
    contactName: v.optional(v.string()),
    contactPhone: v.optional(v.string()),
  }),
  category: v.optional(openEnum(memberCategories)),
  reason: v.optional(v.string()),
  cameOn: v.optional(daySchema),
  registeredAt: v.optional(instantSchema),
  /** Here: the station, and the organisation that answers for them. */
  stationName: v.optional(v.string()),
  orgName: v.string(),
  /** How the host made sure, and how the branch at home was told. */
  verified: v.optional(v.object({ at: instantSchema, how: openEnum(verifiedHows) })),
  originTold: v.optional(
    v.object({
      ...{ on: daySchema, how: openEnum(toldHows) },
      answer: v.optional(v.object({ on: daySchema, says: openEnum(originAnswers) })),
    }),
  ),
  returnReason: v.optional(v.string()),
  leavesOn: v.optional(daySchema),
  outcome: v.optional(openEnum(inflowOutcomes)),
  closedOn: v.optional(daySchema),
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
  /** What was told beside; whom to call, in one line. */
  more: v.optional(
    v.object({
      ...{ unitName: v.optional(v.string()), unitType: v.optional(openEnum(unitTypes)) },
      ...{ industry: v.optional(openEnum(industries)), fixedPlace: v.optional(v.boolean()) },
      ...{ activityCardNo: v.optional(v.string()), emergency: v.optional(v.string()) },
    }),
  ),
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
  /** As they said it when they took it up, who are on no roster. */
  holderName: v.optional(v.string()),
  startsAt: v.optional(instantSchema),
  expiresAt: v.optional(instantSchema),
})

const myDelegateSchema = v.object({
  delegationId: idOf('delegation'),
  state: openEnum(delegationStates),
  /** As they gave it; empty when they have been erased. */
  name: v.optional(v.string()),
  relation: openEnum(delegationRelations),
  scopes: v.array(openEnum(delegationScopes)),
  expiresOn: daySchema,
  endedAt: v.optional(instantSchema),
})

const mySweepSchema = v.object({
  sweepId: idOf('sweep'),
  outcome: openEnum(outcomes),
  how: openEnum(waysOfAnswer),
  /** The widest first. */
  place: v.optional(v.array(v.string())),
  since: v.optional(daySchema),
  note: v.optional(v.string()),
  at: instantSchema,
})

/** What a community has written down: an anchor household, or somebody in service who has reported. */
const myCommunitySchema = v.object({
  as: openEnum(['anchor_household', 'in_service']),
  name: v.string(),
  phone: v.optional(v.string()),
  unit: v.optional(v.string()),
  speciality: v.optional(v.string()),
  posts: v.optional(v.array(v.string())),
  freeTimes: v.optional(v.string()),
  closedOn: v.optional(daySchema),
  /** What they have reported there themselves, and what became of it. */
  report: v.optional(
    v.object({
      ...{ state: v.string(), filedAt: instantSchema, confirmedAt: v.optional(instantSchema) },
      ...{ skills: v.array(v.string()), takes: v.array(v.string()), freeAt: v.array(v.string()) },
      ...{ group: v.optional(v.string()), endedAt: v.optional(instantSchema), why: v.optional(v.string()) },
    }),
  ),
})

/** By period and class. */
const myUnitHoursSchema = v.object({
  ...{ period: v.string(), state: v.string() },
  hours: v.optional(v.array(v.object({ class: v.string(), minutes: v.number() }))),
})

const myPostSchema = v.object({
  ...{ name: v.string(), class: v.string(), place: v.string(), orgName: v.string(), state: v.string() },
  ...{ at: instantSchema, startsAt: v.optional(instantSchema), endsAt: v.optional(instantSchema) },
  served: v.array(v.object({ on: daySchema, minutes: v.number() })),
  /** Who had confirmed it, by name, where it came in by a sheet. */
  confirmedBy: v.optional(v.string()),
})

/** A hand-over letter whose form they have filled in for the organisation that it was written to. */
const myLetterSchema = v.object({
  fromOrgName: v.string(),
  toOrgName: v.string(),
  state: openEnum(letterStates),
  at: instantSchema,
  orgName: v.string(),
  contactName: v.optional(v.string()),
  /** Until the trip is closed. */
  phone: v.optional(v.string()),
  acknowledgedAt: v.optional(instantSchema),
  /** What they stated when they took the member in, for as long as the member is there. */
  takenAs: v.optional(
    v.object({
      orgName: v.string(),
      contactName: v.optional(v.string()),
      orgPhone: v.optional(v.string()),
    }),
  ),
})

/** What they have asked for on their own phone, for themselves or somebody else. */
const myWishSchema = v.object({
  wishId: idOf('wish'),
  state: openEnum(wishStates),
  kind: openEnum(wishKinds),
  text: v.string(),
  name: v.string(),
  phone: v.optional(v.string()),
  address: v.optional(v.string()),
  times: v.optional(v.string()),
  place: v.string(),
  mayVisit: v.boolean(),
  hiddenFromCompound: v.boolean(),
  onBehalf: v.optional(v.object({ relation: openEnum(askerRelations), on: daySchema })),
  submittedAt: instantSchema,
  /** What everybody could read of it. */
  sentence: v.optional(v.string()),
  closedOn: v.optional(daySchema),
  looks: v.array(lookSchema),
})

/** What they have claimed, by the sentence that everybody could read. */
const myClaimSchema = v.object({
  claimId: idOf('claim'),
  state: openEnum(claimStates),
  sentence: v.optional(v.string()),
  claimedAt: instantSchema,
  endedAt: v.optional(instantSchema),
  /** As the others around it read it. */
  name: v.string(),
  unnamed: v.boolean(),
})

const myBindingRequestSchema = v.object({
  requestId: idOf('bindingRequest'),
  name: v.string(),
  phone: v.string(),
  askedAt: instantSchema,
})

const myPointsSchema = v.object({
  book: openEnum(pointsBooks),
  takesPart: v.boolean(),
  balance: v.number(),
  entries: v.array(pointsEntrySchema),
})

/** Everything that is kept about somebody: whole, and in an order in which one can read it. */
export const myDataSchema = v.object({
  madeAt: instantSchema,
  accountId: idOf('account'),
  resident: v.optional(
    v.object({ countyId: idOf('county'), communityId: idOf('place'), compoundId: v.optional(idOf('place')) }),
  ),
  member: v.optional(myMemberSchema),
  inflow: v.optional(myInflowSchema),
  /** Newest first, as all that follows. */
  trips: v.array(myTripSchema),
  consents: v.array(consentSchema),
  looks: v.array(lookSchema),
  /** For whom they act. */
  actsFor: v.array(myDelegationSchema),
  /** Who acts for them, or did. */
  delegates: v.array(myDelegateSchema),
  /** When their branch was in touch. */
  contacts: v.array(contactViewSchema),
  sweeps: v.array(mySweepSchema),
  community: v.array(myCommunitySchema),
  /** Service posts that they have signed up for, and the hours that were confirmed. */
  posts: v.array(myPostSchema),
  /** What their unit is told of those hours, or will be; absent of whoever is no member. */
  unitHours: v.optional(v.array(myUnitHoursSchema)),
  wishes: v.array(myWishSchema),
  claims: v.array(myClaimSchema),
  /** One for each book in which they have ever taken part. */
  points: v.array(myPointsSchema),
  /** Calls from a branch that they wait for. */
  bindingRequests: v.array(myBindingRequestSchema),
  /** Hand-over letters that they have answered for another organisation. */
  letters: v.array(myLetterSchema),
  roles: v.array(myRoleSchema),
  notices: v.array(noticeSchema),
  retention: v.array(retentionRowSchema),
})
export type MyData = v.InferOutput<typeof myDataSchema>
