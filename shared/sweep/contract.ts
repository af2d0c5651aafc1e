import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import {
  answerInputSchema,
  partsSchema,
  startSweepSchema,
  sweepCardSchema,
  sweepLinkSchema,
  sweepMemberSchema,
  sweepProgressSchema,
  sweepTokenSchema,
  thisListSchema,
  thisSweepSchema,
  thisTickSchema,
  tickInputSchema,
} from './schema'

const command = {
  method: 'POST',
  delivery: 'queued',
  version: 1,
  status: 200,
  output: receiptSchema,
} as const
const cursor = v.optional(v.pipe(v.string(), v.maxLength(1024)))
const reading = { method: 'GET', delivery: 'online', version: 1, status: 200 } as const

export const startSweep = defineEndpoint({
  ...command,
  name: 'startSweep',
  path: '/v1/sweeps',
  action: 'sweep.start',
  delivery: 'online',
  status: 201,
  body: startSweepSchema,
  errors: ['SWEEP_ID_TAKEN', 'SWEEP_WITHOUT_BRANCHES', 'DAY_IS_PAST'],
})

/** Those that concern an organisation, the newest first. */
export const listSweeps = defineEndpoint({
  ...reading,
  name: 'listSweeps',
  path: '/v1/sweeps',
  action: 'sweep.list',
  query: v.object({ orgId: idOf('org'), cursor }),
  output: v.object({ sweeps: v.array(sweepCardSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/**
 * How far the branches in and below an organisation are: the issuer's, or any below it. From county to town to branch:
 * what lies directly below, each with all its branches together.
 */
export const readSweepProgress = defineEndpoint({
  ...reading,
  name: 'readSweepProgress',
  path: '/v1/sweeps/{sweepId}/progress',
  action: 'sweep.readProgress',
  params: thisSweepSchema,
  query: v.object({ orgId: idOf('org'), cursor }),
  output: sweepProgressSchema,
  errors: [],
})

/** A branch's list, those not ticked off yet first. */
export const listSweepMembers = defineEndpoint({
  ...reading,
  name: 'listSweepMembers',
  path: '/v1/sweeps/{sweepId}/orgs/{orgId}/members',
  action: 'sweep.listMembers',
  params: thisListSchema,
  output: v.object({
    sweep: sweepCardSchema,
    /** Lists are made within seconds of the start; until then there is none. */
    handedOut: v.boolean(),
    parts: partsSchema,
    members: v.array(sweepMemberSchema),
  }),
  errors: [],
})

/** What came of asking after a member. A later tick replaces the earlier, if its worker has seen that one. */
export const tickOff = defineEndpoint({
  ...command,
  name: 'tickOff',
  path: '/v1/sweeps/{sweepId}/orgs/{orgId}/members/{memberId}/tick',
  action: 'sweep.tickOff',
  params: thisTickSchema,
  body: tickInputSchema,
  errors: ['SWEEP_CLOSED', 'REGION_UNKNOWN', 'DAY_IN_FUTURE'],
})

/** What followed from a tick has been done. Whoever should have filed must have filed. */
export const settleFollow = defineEndpoint({
  ...command,
  name: 'settleFollow',
  path: '/v1/sweeps/{sweepId}/orgs/{orgId}/members/{memberId}/settle',
  action: 'sweep.settle',
  params: thisTickSchema,
  errors: ['FOLLOW_NOT_DONE'],
})

/** Those not reached become the matter of the committees above their branches. */
export const closeSweep = defineEndpoint({
  ...command,
  name: 'closeSweep',
  path: '/v1/sweeps/{sweepId}/close',
  action: 'sweep.close',
  params: thisSweepSchema,
  errors: [],
})

/** A link by which a branch's members answer for themselves, good until the sweep's last day or its end. */
export const makeSweepLink = defineEndpoint({
  ...command,
  name: 'makeSweepLink',
  path: '/v1/sweeps/{sweepId}/orgs/{orgId}/links',
  action: 'sweep.makeLink',
  delivery: 'online',
  status: 201,
  params: thisListSchema,
  /** Made on the phone; the server keeps a digest. */
  body: v.object({ token: sweepTokenSchema }),
  errors: ['SWEEP_CLOSED'],
})

/** What a link is for. The token goes in the body, so that it stands in no access log. */
export const readSweepLink = defineEndpoint({
  ...reading,
  name: 'readSweepLink',
  method: 'POST',
  path: '/v1/sweep-links/read',
  action: 'sweep.readLink',
  body: v.object({ token: sweepTokenSchema }),
  output: sweepLinkSchema,
  errors: ['SWEEP_LINK_OVER'],
})

/** The member says where they are. Nobody answers for another. */
export const answerSweep = defineEndpoint({
  ...command,
  name: 'answerSweep',
  path: '/v1/sweep-answers',
  action: 'sweep.answer',
  body: answerInputSchema,
  errors: ['SWEEP_LINK_OVER', 'NOT_ON_THIS_LIST', 'NOT_BOUND_YET', 'REGION_UNKNOWN', 'DAY_IN_FUTURE'],
})
