import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import * as v from 'valibot'
import { type CountyId, idOf, type MemberId } from '@shared/ids'
import { table } from '../table'
import { MemberNoEntity } from './member.entity'

/** A batch holds a hundred keys. */
const perBatch = 100

/** Whom each of many numbers of the county names; a number that names nobody is left out. */
export async function findMemberNos(
  countyId: CountyId,
  memberNos: readonly string[],
): Promise<ReadonlyMap<string, MemberId>> {
  const found = new Map<string, MemberId>()
  for (let at = 0; at < memberNos.length; at += perBatch) {
    const some = memberNos.slice(at, at + perBatch)
    const requests = some.map((memberNo) => MemberNoEntity.build(BatchGetRequest).key({ countyId, memberNo }))
    const { Responses } = await execute(
      { maxAttempts: 5 },
      table
        .build(BatchGetCommand)
        .requests(...requests)
        .options({ consistent: true }),
    )
    for (const item of Responses[0])
      if (item) found.set(item.memberNo, v.parse(idOf('member'), item.memberId))
  }
  return found
}
