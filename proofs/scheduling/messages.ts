import * as v from 'valibot'

/** One of each kind, or many. */
export const amountSchema = v.picklist(['few', 'many'])

/** Where a run stands still: so many of such writes are done, and the next one is on its way in or out. */
const stopSchema = v.object({
  operation: v.picklist(['TransactWriteItems', 'PutItem', 'DeleteItem']),
  after: v.number(),
  when: v.picklist(['before', 'after']),
})
export type Stop = v.InferOutput<typeof stopSchema>

/** Run the schedule: to its end, or until it is to stand still. */
export const askedSchema = v.object({ run: v.union([v.literal('whole'), stopSchema]) })
export type Asked = v.InferOutput<typeof askedSchema>

export const toldSchema = v.variant('is', [
  /** It is there, and everything that was written before has been handled. */
  v.object({ is: v.literal('ready'), databaseEndpoint: v.string(), tableName: v.string() }),
  /** The run stands still in the middle. */
  v.object({ is: v.literal('held') }),
  /** The run has ended, and what it wrote has been handled; whether it could deal with everything. */
  v.object({ is: v.literal('ran'), wholly: v.boolean() }),
])
export type Told = v.InferOutput<typeof toldSchema>
