import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** A contact with a member, in the order of its days. Whoever knows the member reads all of them in one query. */
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
    schema: number(),
    ttl: number().optional().hidden(),
  }),
  computeKey: ({ memberId, on, contactId }) => ({ pk: `CTL#${memberId}`, sk: `${on}#${contactId}` }),
})
