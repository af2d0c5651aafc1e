import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/**
 * A contact with a member, in the order of its days. Whoever knows the member reads all of them in one query; the
 * listing index has a branch's by day, for its sheets and plans; the owner index a
 * station's, or those of a branch that hosts; the waiting index what is
 * still to follow. What was written is put once: `struck` and `done` are set beside it.
 */
export const ContactEntity = new Entity({
  name: 'contactEntry',
  table,
  timestamps: false,
  schema: item({
    memberId: string().key(),
    on: string().key(),
    contactId: string().key(),
    version: number(),
    contact: any(),
    struck: any().optional(),
    done: any().optional(),
    schema: number(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
    ownerPk: string().optional().hidden(),
    ownerSk: string().optional().hidden(),
    waitingPk: string().optional().hidden(),
    waitingSk: string().optional().hidden(),
    ttl: number().optional().hidden(),
  }),
  computeKey: ({ memberId, on, contactId }) => ({ pk: `CTL#${memberId}`, sk: `${on}#${contactId}` }),
})

/** A county's plans. Absent while it has changed none. */
export const ContactPlansEntity = new Entity({
  name: 'contactPlans',
  table,
  timestamps: false,
  schema: item({ countyId: string().key(), version: number(), plans: any(), schema: number() }),
  computeKey: ({ countyId }) => ({ pk: `CPL#${countyId}`, sk: 'CPL' }),
})
