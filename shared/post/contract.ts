import * as v from 'valibot'
import { postClasses } from '../community-report/schema'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { daySchema, instantSchema } from '../time'
import { kindChangeSchema } from './settings'
import { mostMinutes } from './rules'
import { shiftStates, signUpStates } from './shift'

export * from './settings-contract'
export * from './unit-contract'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }
const thisShift = v.object({ shiftId: idOf('shift') })

const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  status: 200,
  params: thisShift,
  output: receiptSchema,
} as const
const read = { method: 'GET', delivery: 'online', version: 1, status: 200, errors: [] } as const

const text = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** A shift as it is read; without times it stands until it is taken back. */
const shiftView = {
  shiftId: idOf('shift'),
  placeId: idOf('place'),
  ...{ place: v.string(), orgName: v.string(), class: openEnum(postClasses), name: v.string() },
  ...{ note: v.optional(v.string()), meetAt: v.optional(v.string()), reason: v.optional(v.string()) },
  ...{ startsAt: v.optional(instantSchema), endsAt: v.optional(instantSchema) },
  ...{ slots: v.number(), taken: v.number(), waiting: v.number(), state: openEnum(shiftStates) },
}

/** A compound or a community offers a post: with shifts, or, by one without times, a standing one. */
export const offerPost = defineEndpoint({
  ...step,
  name: 'offerPost',
  path: '/v1/posts',
  action: 'post.arrange',
  params: undefined,
  body: v.object({
    postId: idOf('post'),
    placeId: idOf('place'),
    /** Of the county's posts, those of its own too. */
    kind: kindChangeSchema.entries.code,
    /** Where its name doesn't fit. */
    name: v.optional(text(20)),
    note: v.optional(text(300)),
    meetAt: v.optional(text(40)),
    shifts: v.pipe(
      v.array(
        v.object({
          shiftId: idOf('shift'),
          startsAt: v.optional(instantSchema),
          endsAt: v.optional(instantSchema),
          slots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30, '一班最多 30 人')),
        }),
      ),
      v.minLength(1),
      v.maxLength(14),
    ),
  }),
  status: 201,
  errors: ['PLACE_CLOSED', 'SHIFT_TIMES_IMPOSSIBLE', 'SHIFT_ID_TAKEN'],
})

/** A shift isn't held, or a standing post is no longer needed: whoever signed up is told why. */
export const cancelShift = defineEndpoint({
  ...step,
  name: 'cancelShift',
  path: '/v1/shifts/{shiftId}/cancel',
  action: 'post.arrange',
  body: v.object({ reason: text(60) }),
  errors: ['SHIFT_STEP_NOT_POSSIBLE'],
})

/** All shifts of a place that aren't long over, for those who answer for it or work there. */
export const listShifts = defineEndpoint({
  ...read,
  name: 'listShifts',
  path: '/v1/places/{placeId}/shifts',
  action: 'post.list',
  params: v.object({ placeId: idOf('place') }),
  query: v.object(page),
  output: v.object({ shifts: v.array(v.object(shiftView)), cursor: v.optional(v.string()) }),
})

/** What a member can sign up for where they have reported; what they said they would take comes first. */
export const listOpenShifts = defineEndpoint({
  ...read,
  name: 'listOpenShifts',
  path: '/v1/shifts/open',
  action: 'post.listOpen',
  output: v.object({
    shifts: v.array(
      v.object({
        ...shiftView,
        /** Of a class that they have said they would take. */
        fits: v.boolean(),
        mine: v.optional(openEnum(signUpStates)),
      }),
    ),
  }),
})

/** For a seat; when there is none, to wait for one. The receipt says which. */
export const signUpForShift = defineEndpoint({
  ...step,
  name: 'signUpForShift',
  path: '/v1/shifts/{shiftId}/sign-up',
  action: 'post.signUp',
  errors: [
    ...(['SHIFT_STEP_NOT_POSSIBLE', 'SIGNED_UP_ALREADY', 'SHIFT_FULL', 'SHIFTS_OVERLAP'] as const),
    'NOT_REPORTED_HERE',
  ],
})

/** Confirms that one is there by the code that a station of the place shows, while the shift is on. */
export const attendShift = defineEndpoint({
  ...step,
  name: 'attendShift',
  path: '/v1/shifts/{shiftId}/attend',
  action: 'post.attend',
  body: v.object({ code: v.pipe(v.string(), v.maxLength(512)) }),
  errors: [
    ...(['SHIFT_STEP_NOT_POSSIBLE', 'NOT_SHIFT_TIME', 'CODE_UNREADABLE', 'CODE_NOT_GENUINE'] as const),
    ...(['CODE_TOO_OLD', 'CODE_OF_ANOTHER_PLACE'] as const),
  ],
})

/** Before it begins; whoever waits longest gets the seat. */
export const leaveShift = defineEndpoint({
  ...step,
  name: 'leaveShift',
  path: '/v1/shifts/{shiftId}/leave',
  action: 'post.signUp',
  errors: ['SHIFT_STEP_NOT_POSSIBLE'],
})

/** Who has signed up, for those who answer for the place. */
export const listSignUps = defineEndpoint({
  ...read,
  name: 'listSignUps',
  path: '/v1/shifts/{shiftId}/sign-ups',
  action: 'post.listSignUps',
  params: thisShift,
  output: v.object({
    shift: v.object(shiftView),
    signUps: v.array(
      v.object({
        memberId: idOf('member'),
        name: v.string(),
        orgName: v.optional(v.string()),
        state: openEnum(signUpStates),
        minutes: v.number(),
      }),
    ),
  }),
})

/** Confirms who came and for how long, or that they didn't; again, to put it right. */
export const settleSignUp = defineEndpoint({
  ...step,
  name: 'settleSignUp',
  path: '/v1/shifts/{shiftId}/sign-ups/{memberId}/settle',
  action: 'post.settle',
  params: v.object({ shiftId: idOf('shift'), memberId: idOf('member') }),
  body: v.variant('came', [
    v.object({
      came: v.literal(true),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostMinutes)),
      /** Of a standing post: which day; today when it is left out. */
      on: v.optional(daySchema),
    }),
    v.object({ came: v.literal(false) }),
  ]),
  errors: ['SHIFT_STEP_NOT_POSSIBLE', 'DAY_IN_FUTURE', 'SECOND_PERSON_NEEDED'],
})

/** What one has signed up for and what was confirmed, the newest first, with the sum of it. */
export const listOwnSignUps = defineEndpoint({
  ...read,
  name: 'listOwnSignUps',
  path: '/v1/shifts/mine',
  action: 'post.listOwn',
  output: v.object({
    signUps: v.array(
      v.object({
        shiftId: idOf('shift'),
        /** `off`: it was cancelled by the place. */
        state: openEnum([...signUpStates, 'off']),
        ...{ name: v.string(), class: openEnum(postClasses), place: v.string(), orgName: v.string() },
        ...{ startsAt: v.optional(instantSchema), endsAt: v.optional(instantSchema) },
        served: v.array(v.object({ on: daySchema, minutes: v.number() })),
        /** It came in by a sheet: who had confirmed it then, by name. */
        broughtIn: v.optional(v.object({ confirmedBy: v.string() })),
      }),
    ),
    minutes: v.number(),
  }),
})
