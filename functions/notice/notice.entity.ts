import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { type Instant, msOf } from '@shared/time'
import { table } from '../table'

/** When the table deletes what was told then, and is kept for so many days: docs/rules.md#retention. */
export const endOf = (at: Instant, days: number): number => Math.floor(msOf(at) / 1000) + days * 86_400

/** One row of an inbox: of a member, an organisation or a station. */
export const NoticeEntity = new Entity({
  name: 'notice',
  table,
  timestamps: false,
  schema: item({
    recipientId: string().key(),
    noticeId: string().key(),
    code: string(),
    params: any(),
    at: string(),
    read: boolean(),
    tripId: string().optional(),
    inflowId: string().optional(),
    wishId: string().optional(),
    orgId: string().optional(),
    schema: number(),
    // Past news: the table deletes it by itself, when the county says so whose member it is about.
    ttl: number().hidden(),
  }),
  computeKey: ({ recipientId, noticeId }) => ({ pk: `INB#${recipientId}`, sk: noticeId }),
})

/** Says that a consumer has dealt with an event. Put in the transaction of the effect, so it is dealt with once. */
export const MarkEntity = new Entity({
  name: 'mark',
  table,
  timestamps: false,
  schema: item({ eventId: string().key(), consumer: string().key(), schema: number() }),
  computeKey: ({ eventId, consumer }) => ({ pk: `MRK#${eventId}`, sk: consumer }),
})
