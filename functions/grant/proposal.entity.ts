import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { grantSchema } from '@shared/access/person'
import { idOf } from '@shared/ids'
import { table } from '../table'

/** A role at the county's root that one officer proposes and another must confirm. */
export const proposalSchema = v.object({
  grant: grantSchema,
  accountId: idOf('account'),
  proposedBy: idOf('account'),
})
export type Proposal = v.InferOutput<typeof proposalSchema>

/** Stands in the county's list of roles as what waits. */
export const ProposalEntity = new Entity({
  name: 'grantProposal',
  table,
  timestamps: false,
  schema: item({
    grantId: string().key(),
    proposal: any(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
    lookupPk: string().hidden(),
    lookupSk: string().hidden(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ grantId }) => ({ pk: `GPR#${grantId}`, sk: 'GPR' }),
})
