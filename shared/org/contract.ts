import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { orgLevels, orgTypes } from './tree'

const orgSummarySchema = v.object({
  orgId: idOf('org'),
  name: v.string(),
  level: openEnum(orgLevels),
  type: openEnum(orgTypes),
  phone: v.optional(v.string()),
})
export type OrgSummary = v.InferOutput<typeof orgSummarySchema>

export const readOrg = defineEndpoint({
  name: 'readOrg',
  method: 'GET',
  path: '/v1/orgs/{orgId}',
  action: 'org.read',
  delivery: 'online',
  version: 1,
  params: v.object({ orgId: idOf('org') }),
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
