import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { daySchema, instantSchema } from '@shared/time'
import { table } from '../table'

/** A death that a community has told a branch by name, until the branch has found out who it is. */
export const storedReportSchema = v.object({
  reportId: idOf('deathReport'),
  countyId: idOf('county'),
  /** The branch that it was told. */
  orgId: idOf('org'),
  /** Which place's worker told it, and whose account that is: somebody else confirms. */
  placeId: idOf('place'),
  reportedBy: idOf('account'),
  name: v.string(),
  on: v.optional(daySchema),
  reportedAt: instantSchema,
})
export type StoredReport = v.InferOutput<typeof storedReportSchema>

/** Deleted when the branch has seen to it, and by itself when it never did. */
export const DeathReportEntity = new Entity({
  name: 'deathReport',
  table,
  timestamps: false,
  schema: item({
    reportId: string().key(),
    orgId: string(),
    reportedAt: string(),
    report: any(),
    schema: number(),
    ttl: number(),
  }).and((_keys) => ({
    listingPk: string()
      .putLink<typeof _keys>(({ orgId }) => `DTR#${orgId}`)
      .hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ reportedAt, reportId }) => `${reportedAt}#${reportId}`)
      .hidden(),
  })),
  computeKey: ({ reportId }) => ({ pk: `DTR#${reportId}`, sk: 'DTR' }),
})
