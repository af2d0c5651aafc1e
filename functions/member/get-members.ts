import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import * as v from 'valibot'
import type { MemberId } from '@shared/ids'
import { type Member, memberSchema } from '@shared/member/member'
import { table } from '../table'
import { MemberEntity } from './member.entity'

/** As many as DynamoDB takes at once. */
const atOnce = 100

async function some(memberIds: readonly MemberId[]): Promise<Member[]> {
  const { Responses } = await execute(
    { maxAttempts: 5 },
    table
      .build(BatchGetCommand)
      .requests(...memberIds.map((memberId) => MemberEntity.build(BatchGetRequest).key({ memberId })))
      .options({ consistent: true }),
  )
  return Responses[0].flatMap((item) => (item ? [v.parse(memberSchema, item.member)] : []))
}

/** Many members of the roster at once, a hundred in one call; who isn't there is left out. */
export async function getMembers(memberIds: readonly MemberId[]): Promise<ReadonlyMap<MemberId, Member>> {
  const each = [...new Set(memberIds)]
  const chunks = Array.from({ length: Math.ceil(each.length / atOnce) }, (_, i) =>
    each.slice(i * atOnce, (i + 1) * atOnce),
  )
  return new Map((await Promise.all(chunks.map(some))).flat().map((one) => [one.memberId, one]))
}
