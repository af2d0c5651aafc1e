import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import type { MemberId } from '@shared/ids'
import { boundRequest } from '../account/door'
import { table } from '../table'
import { openTripRequest } from '../trip/door'
import type { Ties } from './view-card'

/** A batch holds a hundred keys, and each member takes two. */
const perBatch = 50

async function tiesOfSome(memberIds: readonly MemberId[]): Promise<[MemberId, Ties][]> {
  const requests = memberIds.flatMap((memberId) => [openTripRequest(memberId), boundRequest(memberId)])
  const { Responses } = await execute({ maxAttempts: 5 }, table.build(BatchGetCommand).requests(...requests))
  // In the order of the requests; what isn't there is undefined.
  const found = Responses[0]
  return memberIds.map((memberId, i) => [
    memberId,
    { away: found[2 * i] !== undefined, bound: found[2 * i + 1] !== undefined },
  ])
}

/** Who of these is away and who has bound an account: one batch for fifty members, by their guards. */
export async function tiesOf(memberIds: readonly MemberId[]): Promise<ReadonlyMap<MemberId, Ties>> {
  const starts = Array.from({ length: Math.ceil(memberIds.length / perBatch) }, (_, i) => i * perBatch)
  const parts = await Promise.all(starts.map((at) => tiesOfSome(memberIds.slice(at, at + perBatch))))
  return new Map(parts.flat())
}
