import * as v from 'valibot'
import { idOf } from '../../shared/ids'

/** Told by a cloud in a process of its own: that it is there, and again and again what it has used. */
export const toldSchema = v.variant('is', [
  v.object({
    is: v.literal('ready'),
    apiUrl: v.string(),
    databaseEndpoint: v.string(),
    tableName: v.string(),
    /** Who brings in the roster, and for which organisation; made on the first start alone. */
    officer: v.optional(v.object({ token: v.string(), grantId: v.string(), orgId: idOf('org') })),
    rssMb: v.number(),
  }),
  v.object({ is: v.literal('used'), readUnits: v.number(), writeUnits: v.number(), rssMb: v.number() }),
])
export type Told = v.InferOutput<typeof toldSchema>
export type Ready = Extract<Told, { is: 'ready' }>
export type Used = Extract<Told, { is: 'used' }>
