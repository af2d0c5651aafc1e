import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Action } from '@shared/access/actions'
import { table } from '../table'
import { type Part, part } from '../writes/part'

const AuditRow = new Entity({
  name: 'audit',
  table,
  timestamps: false,
  schema: item({
    subjectId: string().key(),
    at: string().key(),
    requestId: string().key(),
    action: string(),
    accountId: string(),
    actingAs: string(),
    schema: number(),
  }),
  computeKey: ({ subjectId, at, requestId }) => ({ pk: `AUD#${subjectId}`, sk: `${at}#${requestId}` }),
})

/** Who did what to which thing, under which grant. Put only: no role may change or delete a row. */
export const auditPart = (row: {
  subjectId: string
  at: string
  requestId: string
  action: Action
  accountId: string
  actingAs: string
}): Part => part(AuditRow.build(PutTransaction).item({ ...row, schema: 1 }))
