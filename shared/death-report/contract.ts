import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { deathReportSchema, thisDeathReportSchema, whoDiedSchema } from './schema'

/**
 * A community tells of a death: docs/rules.md#community-workers. The answer is the same whoever it is and whether any roster has
 * them; what comes of it is the branch's.
 */
export const reportDeath = defineEndpoint({
  name: 'reportDeath',
  method: 'POST',
  path: '/v1/places/{placeId}/deaths',
  action: 'death.report',
  delivery: 'online',
  version: 1,
  params: v.object({ placeId: idOf('place') }),
  body: v.object({
    /** Made on the phone, so that a resend is known. */
    reportId: idOf('deathReport'),
    who: whoDiedSchema,
    on: v.optional(daySchema),
  }),
  status: 201,
  output: receiptSchema,
  errors: ['DAY_IN_FUTURE', 'DEATH_NEEDS_BRANCH', 'REPORT_ID_TAKEN'],
})

/** What communities have told this branch by name, the oldest first. */
export const listDeathReports = defineEndpoint({
  name: 'listDeathReports',
  method: 'GET',
  path: '/v1/death-reports',
  action: 'death.listReports',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ reports: v.array(deathReportSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** It is nobody of the branch's, or nobody has died. The name is forgotten. */
export const closeDeathReport = defineEndpoint({
  name: 'closeDeathReport',
  method: 'POST',
  path: '/v1/death-reports/{reportId}/close',
  action: 'death.closeReport',
  delivery: 'online',
  version: 1,
  params: thisDeathReportSchema,
  body: v.object({ outcome: v.picklist(['not_ours', 'not_so']) }),
  status: 200,
  output: receiptSchema,
  errors: [],
})
