import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { AccountId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { table } from '../table'
import { BindingRequestEntity, type StoredRequest, storedRequestSchema } from './binding-request.entity'

/** What an account has left with branches that haven't called back yet. */
export async function requestsOf(accountId: AccountId): Promise<StoredRequest[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(BindingRequestEntity)
    .query({ index: 'owner', partition: `BRQ#${accountId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map((item) => v.parse(storedRequestSchema, item.request))
}

/** Forgets what was asked then or before; no matter if it is gone already. */
export async function forgetRequests(accountId: AccountId, until: Instant): Promise<void> {
  const asked = await requestsOf(accountId)
  for (const { requestId } of asked.filter(({ askedAt }) => askedAt <= until))
    await BindingRequestEntity.build(DeleteItemCommand).key({ requestId }).send()
}
