import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type AccountId, idOf, type TripId } from '@shared/ids'
import type { Letter } from '@shared/letter/letter'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { AnsweredEntity } from './answered.entity'
import { endOfLetter } from './letter.store'

/** The part that remembers who has filled in a letter's form; as long as the letter itself. */
export const answeredPart = (accountId: AccountId, letter: Letter): Part =>
  part(
    AnsweredEntity.build(PutTransaction).item({
      ...{ accountId, tripId: letter.tripId, schema: 1, ttl: endOfLetter(letter) },
    }),
  )

/** The letters whose form an account has filled in, by their trips; another may have done so since. */
export async function listAnswered(accountId: AccountId): Promise<TripId[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(AnsweredEntity)
    .query({ partition: `LTA#${accountId}` })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return (Items ?? []).map(({ tripId }) => v.parse(idOf('trip'), tripId))
}

/** Nothing of theirs is in that letter any longer. */
export async function forgetAnswered(accountId: AccountId, tripId: TripId): Promise<void> {
  await AnsweredEntity.build(DeleteItemCommand).key({ accountId, tripId }).send()
}
