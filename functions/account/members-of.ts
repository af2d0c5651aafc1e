import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import * as v from 'valibot'
import { personSchema } from '@shared/access/person'
import type { AccountId, MemberId } from '@shared/ids'
import { table } from '../table'
import { AccountEntity } from './account.entity'

/** As many as DynamoDB takes at once. */
const atOnce = 100
const boundSchema = personSchema.entries.member

async function some(accountIds: readonly AccountId[]): Promise<[AccountId, MemberId][]> {
  const { Responses } = await execute(
    table
      .build(BatchGetCommand)
      .requests(...accountIds.map((accountId) => AccountEntity.build(BatchGetRequest).key({ accountId }))),
  )
  return accountIds.flatMap((accountId, i): [AccountId, MemberId][] => {
    const bound = v.parse(boundSchema, Responses[0][i]?.member)
    return bound ? [[accountId, bound.memberId]] : []
  })
}

/** Which member each of these accounts is bound to; those that are bound to none are left out. */
export async function membersOf(accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, MemberId>> {
  const each = [...new Set(accountIds)]
  const chunks = Array.from({ length: Math.ceil(each.length / atOnce) }, (_, i) =>
    each.slice(i * atOnce, (i + 1) * atOnce),
  )
  return new Map((await Promise.all(chunks.map(some))).flat())
}
