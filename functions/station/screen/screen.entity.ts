import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../../table'

/** A TV or an old computer that shows a station's code, or waits for a host's phone. Its secret is kept as a digest. */
export const ScreenEntity = new Entity({
  name: 'screen',
  table,
  timestamps: false,
  schema: item({
    screenId: string().key(),
    secretHash: string(),
    code: string(),
    browser: string(),
    /** `waiting`, `connected`, `ended`. */
    state: string(),
    /** Until then it waits, or is connected. */
    until: string(),
    stationId: string().optional(),
    connectedAt: string().optional(),
    seenOn: string().optional(),
    schema: number(),
    ttl: number(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
    lookupPk: string().optional().hidden(),
    lookupSk: string().optional().hidden(),
  }),
  computeKey: ({ screenId }) => ({ pk: `SCR#${screenId}`, sk: 'SCR' }),
})
