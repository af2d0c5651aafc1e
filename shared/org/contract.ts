import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import {
  approvedBySchema,
  changedFieldsSchema,
  orgLevels,
  orgNameSchema,
  orgPhoneSchema,
  orgTypes,
  regionCodeSchema,
  unitKinds,
} from './schema'
import { orgHistorySchema, orgNameInTreeSchema, orgSummarySchema, treeNodeSchema } from './views'

export type { OrgSummary } from './views'

const thisOrg = v.object({ orgId: idOf('org') })

/** The change counts from that day on, today or later; absent: today. */
const effective = { effectiveOn: v.optional(daySchema) }
const decided = { ...effective, approvedBy: approvedBySchema }

/** What the commands on one organisation share. They change everybody's scope, so none waits on a phone. */
const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  params: thisOrg,
  status: 200,
  output: receiptSchema,
} as const

const anyStepRefuses = [
  'ORG_CLOSED',
  'ORG_CHANGE_PLANNED',
  'ORG_PLANS_COLLIDE',
  'ORG_DAY_IMPOSSIBLE',
] as const

export const readOrg = defineEndpoint({
  name: 'readOrg',
  method: 'GET',
  path: '/v1/orgs/{orgId}',
  action: 'org.read',
  delivery: 'online',
  version: 1,
  params: thisOrg,
  status: 200,
  output: v.object({
    org: orgSummarySchema,
    /** Those above it, nearest first. */
    above: v.array(orgSummarySchema),
    /** Those directly below it. */
    below: v.array(orgSummarySchema),
  }),
  errors: [],
})

/** Every open organisation of the county by name, for choosing one. */
export const listOrgs = defineEndpoint({
  name: 'listOrgs',
  method: 'GET',
  path: '/v1/orgs',
  action: 'org.list',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({ orgs: v.array(orgNameInTreeSchema) }),
  errors: [],
})

/** The whole tree with what is closed and what is planned, for those who work with it. */
export const readTree = defineEndpoint({
  name: 'readTree',
  method: 'GET',
  path: '/v1/orgs/tree',
  action: 'org.readTree',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({ nodes: v.array(treeNodeSchema) }),
  errors: [],
})

/** What happened to one organisation, the newest first. */
export const readOrgHistory = defineEndpoint({
  name: 'readOrgHistory',
  method: 'GET',
  path: '/v1/orgs/{orgId}/history',
  action: 'org.readHistory',
  delivery: 'online',
  version: 1,
  params: thisOrg,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: orgHistorySchema,
  errors: [],
})

/** `effectiveOn` is the day on which it was or will be set up; it takes nobody in before. */
export const createOrg = defineEndpoint({
  name: 'createOrg',
  method: 'POST',
  path: '/v1/orgs',
  action: 'org.create',
  delivery: 'online',
  version: 1,
  body: v.object({
    orgId: idOf('org'),
    parentId: idOf('org'),
    name: orgNameSchema,
    level: v.picklist(orgLevels),
    type: v.picklist(orgTypes),
    phone: v.optional(orgPhoneSchema),
    unitKind: v.optional(v.picklist(unitKinds)),
    externalCode: v.optional(v.pipe(v.string(), v.maxLength(40))),
    regionCode: v.optional(regionCodeSchema),
    termEndsOn: v.optional(daySchema),
    goLiveOn: v.optional(daySchema),
    ...decided,
  }),
  status: 201,
  output: receiptSchema,
  errors: ['ORG_ID_TAKEN', 'ORG_CLOSED', 'ORG_LEVEL_WRONG', 'ORG_NAME_TAKEN', 'ORG_PLANS_COLLIDE'],
})

/** A new name, level or type needs who approved it; a telephone number doesn't. */
export const changeOrg = defineEndpoint({
  ...step,
  name: 'changeOrg',
  path: '/v1/orgs/{orgId}/change',
  action: 'org.change',
  body: v.object({ ...changedFieldsSchema.entries, ...effective, approvedBy: v.optional(approvedBySchema) }),
  errors: [...anyStepRefuses, 'ORG_LEVEL_WRONG', 'ORG_NAME_TAKEN'],
})

/** Everybody's scope follows at once: nothing but the node changes. */
export const moveOrg = defineEndpoint({
  ...step,
  name: 'moveOrg',
  path: '/v1/orgs/{orgId}/move',
  action: 'org.move',
  body: v.object({ parentId: idOf('org'), ...decided }),
  errors: [...anyStepRefuses, 'ORG_IS_ROOT', 'ORG_LOOP', 'ORG_LEVEL_WRONG', 'ORG_NAME_TAKEN'],
})

/** Members, trips, roles and what stands below belong to the other from then on. */
export const mergeOrg = defineEndpoint({
  ...step,
  name: 'mergeOrg',
  path: '/v1/orgs/{orgId}/merge',
  action: 'org.merge',
  body: v.object({ into: idOf('org'), ...decided }),
  errors: [...anyStepRefuses, 'ORG_IS_ROOT', 'ORG_LOOP', 'ORG_LEVEL_WRONG', 'ORG_NAME_TAKEN'],
})

/** Only one that has neither members nor organisations below it; others are merged. */
export const closeOrg = defineEndpoint({
  ...step,
  name: 'closeOrg',
  path: '/v1/orgs/{orgId}/close',
  action: 'org.close',
  body: v.object(decided),
  errors: [...anyStepRefuses, 'ORG_IS_ROOT', 'ORG_HAS_CHILDREN', 'ORG_HAS_MEMBERS'],
})

/** Takes back a change whose day has not come. */
export const takeBackOrgChange = defineEndpoint({
  ...step,
  name: 'takeBackOrgChange',
  path: '/v1/orgs/{orgId}/take-back',
  action: 'org.takeBack',
  errors: ['ORG_NOTHING_PLANNED', 'ORG_PLANS_COLLIDE'],
})
