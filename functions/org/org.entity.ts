import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** One organisation. All of a county's lie in one partition, so its tree is read by one query. */
export const OrgNodeEntity = new Entity({
  name: 'orgNode',
  table,
  timestamps: false,
  schema: item({ countyId: string().key(), orgId: string().key(), node: any(), schema: number() }),
  computeKey: ({ countyId, orgId }) => ({ pk: `TRE#${countyId}`, sk: orgId }),
})
