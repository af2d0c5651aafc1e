import * as v from 'valibot'
import { postClasses } from '../community-report/schema'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { seenHoursSchema, unitLineStates, unitPeriodSchema } from './unit-hours'

const hours = v.array(v.object({ class: openEnum(postClasses), minutes: v.number() }))

/** What one's unit is told or will be, before it is: the member looks first. */
export const listOwnUnitHours = defineEndpoint({
  name: 'listOwnUnitHours',
  method: 'GET',
  path: '/v1/unit-hours/mine',
  action: 'unitHours.listOwn',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({
    lines: v.array(
      v.object({
        period: v.string(),
        state: openEnum(unitLineStates),
        hours,
        /** The unit by name; absent until the period is over. */
        orgName: v.optional(v.string()),
        /** When it is compiled, or goes to the unit unless they say that it is wrong. */
        dueOn: v.optional(daySchema),
        releasedOn: v.optional(daySchema),
      }),
    ),
  }),
  errors: [],
})

/** It is right, and may go to the unit; or something isn't, and whoever confirmed it is told to look again. */
export const answerUnitHours = defineEndpoint({
  name: 'answerUnitHours',
  method: 'POST',
  path: '/v1/unit-hours/mine',
  action: 'unitHours.answer',
  delivery: 'online',
  version: 1,
  /** With what was seen, so that nothing else is agreed to. */
  body: v.object({ period: unitPeriodSchema, right: v.boolean(), hours: seenHoursSchema }),
  status: 200,
  output: receiptSchema,
  errors: ['UNIT_HOURS_STEP_NOT_POSSIBLE'],
})

/**
 * The sheet of a unit, or of those who have reported to a place; exactly one of the two. Classes and hours, of those lines
 * that their members have seen first.
 */
export const listUnitHours = defineEndpoint({
  name: 'listUnitHours',
  method: 'GET',
  path: '/v1/unit-hours',
  action: 'unitHours.list',
  delivery: 'online',
  version: 1,
  query: v.object({
    ...{ orgId: v.optional(idOf('org')), placeId: v.optional(idOf('place')) },
    /** Absent: the latest that is over. */
    period: v.optional(unitPeriodSchema),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  }),
  status: 200,
  output: v.object({
    period: v.string(),
    /** Which ones can be asked for, the latest first. */
    periods: v.array(v.string()),
    lines: v.array(
      v.object({
        memberId: idOf('member'),
        name: v.string(),
        orgName: v.optional(v.string()),
        /** Absent while the member hasn't seen it, or says that it isn't right. */
        hours: v.optional(hours),
      }),
    ),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})
