import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import type { CountyId } from '@shared/ids'
import { defaultPostSettings, type PostSettings, postSettingsSchema } from '@shared/post/settings'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** What a county has set of its posts; absent while it has set nothing. */
const PostSettingsEntity = new Entity({
  name: 'postSettings',
  table,
  timestamps: false,
  schema: item({ countyId: string().key(), settings: any(), version: number(), schema: number() }),
  computeKey: ({ countyId }) => ({ pk: `PSK#${countyId}`, sk: 'PSK' }),
})

export interface VersionedSettings extends PostSettings {
  /** 0 while the county has set nothing. */
  version: number
}

export async function getPostSettings(countyId: CountyId): Promise<VersionedSettings> {
  const { Item } = await PostSettingsEntity.build(GetItemCommand)
    .key({ countyId })
    .options({ consistent: true })
    .send()
  return Item
    ? { ...v.parse(postSettingsSchema, Item.settings), version: Item.version }
    : { ...defaultPostSettings, version: 0 }
}

/** The part that saves what a county sets, if nobody has changed it since it was read. */
export const saveSettingsPart = (
  countyId: CountyId,
  { version }: VersionedSettings,
  settings: PostSettings,
): Part =>
  part(
    PostSettingsEntity.build(PutTransaction)
      .item({ countyId, settings, version: version + 1, schema: 1 })
      .options({
        condition: version === 0 ? { attr: 'version', exists: false } : { attr: 'version', eq: version },
      }),
  )
