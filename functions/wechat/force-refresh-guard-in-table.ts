import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { dayOf, instant } from '@shared/time'
import { forcedPerDay, forcedSpacingMs, type ForceRefreshGuard } from './force-refresh-guard'
import { ForceRefreshEntity } from './force-refresh.entity'

/**
 * A guard that all containers share: an item in the table, replaced only as it was read, so of two that ask at
 * once one is told no. It counts by the day of Shanghai, as WeChat does.
 *
 * @param now epoch milliseconds.
 */
export function guardInTable(appid: string, now: () => number): ForceRefreshGuard {
  return async () => {
    const { Item: last } = await ForceRefreshEntity.build(GetItemCommand)
      .key({ appid })
      .options({ consistent: true })
      .send()
    const at = now()
    const day = dayOf(instant(at))
    // A clock that was set back doesn't lock anybody out for long.
    if (last && Math.abs(at - last.at) < forcedSpacingMs) return false
    const count = last?.day === day ? last.count + 1 : 1
    if (count > forcedPerDay) return false
    const asRead = last
      ? {
          and: [
            { attr: 'at' as const, eq: last.at },
            { attr: 'count' as const, eq: last.count },
          ],
        }
      : { attr: 'at' as const, exists: false }
    try {
      await ForceRefreshEntity.build(PutItemCommand)
        .item({ appid, at, day, count, schema: 1 })
        .options({ condition: asRead })
        .send()
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
}
