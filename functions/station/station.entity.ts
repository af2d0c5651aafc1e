import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { type CountyId, idOf } from '@shared/ids'
import { roles } from '@shared/access/person'
import { stationFactsSchema, stationFields } from '@shared/station/schema'
import { instantSchema } from '@shared/time'
import { table } from '../table'

/** How many changes are kept with a station; all of them stand in the log. */
export const keptChanges = 10

/** Who changed what stands of a station, by ids: names are looked up for those who may read them. */
const changeSchema = v.object({
  at: instantSchema,
  role: v.optional(v.picklist(roles)),
  orgId: v.optional(idOf('org')),
  memberId: v.optional(idOf('member')),
  fields: v.array(v.picklist(stationFields)),
})

/** A station as it is kept: what everybody may see, and whose it is. */
export const storedStationSchema = v.object({
  ...stationFactsSchema.entries,
  countyId: idOf('county'),
  orgId: idOf('org'),
  /** Of a county for exercises: in no directory but that county's own. */
  practice: v.boolean(),
  closed: v.boolean(),
  /** The newest ten, newest first. */
  changes: v.optional(v.array(changeSchema)),
  /** Absent until it is changed for the first time. */
  version: v.optional(v.number()),
})
export type StoredStation = v.InferOutput<typeof storedStationSchema>

/** Who sees whose stations: whoever is in the same realm. Each county for exercises is a realm of its own. */
export const realmOf = (of: { practice: boolean; countyId: CountyId } | undefined): CountyId | 'live' =>
  of?.practice ? of.countyId : 'live'

export const StationEntity = new Entity({
  name: 'station',
  table,
  timestamps: false,
  schema: item({
    stationId: string().key(),
    regionCode: string(),
    /** `live`, or the county for exercises that it belongs to. */
    realm: string(),
    station: any(),
    schema: number(),
    version: number().optional(),
  }).and((_keys) => ({
    ownerPk: string()
      .putLink<typeof _keys>(({ station }) => `STN#${v.parse(storedStationSchema, station).countyId}`)
      .hidden(),
    ownerSk: string()
      .putLink<typeof _keys>(({ stationId }) => stationId)
      .hidden(),
    listingPk: string()
      .putLink<typeof _keys>(({ regionCode, realm }) => `STN#${realm}#${regionCode.slice(0, 2)}`)
      .hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ regionCode, stationId }) => `${regionCode}#${stationId}`)
      .hidden(),
  })),
  computeKey: ({ stationId }) => ({ pk: `STN#${stationId}`, sk: 'STN' }),
})
