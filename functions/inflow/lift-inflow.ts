import * as v from 'valibot'
import { type InflowMember, inflowMemberSchema } from '@shared/inflow/inflow'

/** What the first schema kept was all brought by sheet, and looked after where it stood. */
const asOfSheet = (stored: unknown): object => Object.assign({}, stored, { state: 'placed', source: 'sheet' })

/** One of the ledger as it is read today, from any schema that was ever written. @throws ValiError. */
export const liftInflow = (stored: unknown, schema: number): InflowMember =>
  v.parse(inflowMemberSchema, schema === 1 ? asOfSheet(stored) : stored)
