import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { stationSchema } from '@shared/station/schema'
import { table } from '../table'

/** A station as it is kept: what everybody may see, and whose it is. */
export const storedStationSchema = v.object({
  ...stationSchema.entries,
  countyId: idOf('county'),
  orgId: idOf('org'),
  /** Of a county for exercises: in no directory but that county's own. */
  practice: v.boolean(),
  closed: v.boolean(),
})
export type StoredStation = v.InferOutput<typeof storedStationSchema>

/** Stations that exercise are listed apart from those that are real. */
export const realmOf = (practice: boolean): 'practice' | 'live' => (practice ? 'practice' : 'live')

export const StationEntity = new Entity({
  name: 'station',
  table,
  timestamps: false,
  schema: item({
    stationId: string().key(),
    regionCode: string(),
    practice: boolean(),
    station: any(),
    schema: number(),
  }).and((_keys) => ({
    listingPk: string()
      .putLink<typeof _keys>(
        ({ regionCode, practice }) => `STN#${realmOf(practice)}#${regionCode.slice(0, 2)}`,
      )
      .hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ regionCode, stationId }) => `${regionCode}#${stationId}`)
      .hidden(),
  })),
  computeKey: ({ stationId }) => ({ pk: `STN#${stationId}`, sk: 'STN' }),
})
