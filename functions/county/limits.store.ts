import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import * as v from 'valibot'
import { type County, countySchema, type Limits } from '@shared/county/county'
import type { CountyId } from '@shared/ids'
import type { Retention } from '@shared/privacy/retention'
import type { WishLimits } from '@shared/wish/limits'
import { type Part, part } from '../writes/part'
import { CountyEntity } from './county.entity'

export interface VersionedLimits {
  county: County
  limits: Limits
  /** 0 while the county has changed none. */
  version: number
}

/** A county's limits as they are this moment. @throws Error when there is no such county. */
export async function getLimitsNow(countyId: CountyId): Promise<VersionedLimits> {
  const { Item } = await CountyEntity.build(GetItemCommand)
    .key({ countyId })
    .options({ consistent: true })
    .send()
  if (!Item) throw new Error('no such county')
  const county = v.parse(countySchema, Item.county)
  return { county, limits: county.limits, version: Item.limitsVersion ?? 0 }
}

/**
 * The part that saves a county's limits and, if it says, those of wishes and how long what is kept, if nobody has changed
 * them since they were read. The tree is left alone.
 */
export function saveLimitsPart(
  { county, version }: VersionedLimits,
  set: { limits: Limits; retention?: Retention | undefined; wishLimits?: WishLimits | undefined },
): Part {
  const update = CountyEntity.build(UpdateTransaction).item({
    ...{ countyId: county.countyId, limitsVersion: version + 1 },
    county: $set({
      ...{ ...county, limits: set.limits },
      ...(set.retention && { retention: set.retention }),
      ...(set.wishLimits && { wishLimits: set.wishLimits }),
    }),
  })
  return part(
    version === 0
      ? update.options({ condition: { attr: 'limitsVersion', exists: false } })
      : update.options({ condition: { attr: 'limitsVersion', eq: version } }),
  )
}
