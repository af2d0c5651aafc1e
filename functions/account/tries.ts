import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { $add, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import type { AccountId } from '@shared/ids'
import { dayOf, type Instant, msOf } from '@shared/time'
import { TriesEntity } from './binding.entity'

/** How often a day. Five are enough for a typing mistake or two, and too few for guessing. */
const perDay = { bind: 5, help: 3 } as const

/**
 * Counts one try, before anything is looked up, so that tries at once are counted too.
 * @returns false when there were enough today.
 */
export async function mayTry(
  accountId: AccountId,
  what: keyof typeof perDay,
  now: Instant,
): Promise<boolean> {
  try {
    await TriesEntity.build(UpdateItemCommand)
      .item({
        ...{ accountId, what, day: dayOf(now), count: $add(1), schema: 1 },
        ttl: Math.floor(msOf(now) / 1000) + 2 * 86_400,
      })
      .options({
        condition: {
          or: [
            { attr: 'count', exists: false },
            { attr: 'count', lt: perDay[what] },
          ],
        },
      })
      .send()
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
