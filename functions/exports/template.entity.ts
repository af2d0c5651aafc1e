import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** An organisation's own sheet of a kind; the file lies in the object store. */
export const TemplateEntity = new Entity({
  name: 'exportTemplate',
  table,
  timestamps: false,
  schema: item({
    orgId: string().key(),
    /** Of its kind: `kind` is the table's own word. */
    sheet: string().key(),
    stored: any(),
    schema: number(),
  }),
  computeKey: ({ orgId, sheet }) => ({ pk: `TPL#${orgId}`, sk: `TPL#${sheet}` }),
})
