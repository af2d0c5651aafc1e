import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { InflowId, MemberId, WishId } from '@shared/ids'
import { lookSchema } from '@shared/privacy/schema'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { LookEntity } from './look.entity'

/** Who looked at a member's contacts, newest first; all of it, with `limit` Infinity. */
export async function listLooksOf(memberId: MemberId | InflowId | WishId, cursor?: string, limit = 20) {
  const partition = `LOK#${memberId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(LookEntity)
    .query({ partition })
    .options({
      ...(limit === Infinity ? { maxPages: Infinity } : { limit }),
      reverse: true,
      ...startAt(cursor, { partition }),
    })
    .send()
  const looks = (Items ?? []).map((look) => v.parse(lookSchema, look))
  return { looks, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}
