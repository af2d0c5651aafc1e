import * as v from 'valibot'

/** What a cloud in a process of its own tells when it is there. */
export const readySchema = v.object({
  is: v.literal('ready'),
  apiUrl: v.string(),
  databaseEndpoint: v.string(),
  tableName: v.string(),
  /** The sessions of members who haven't filed yet; made on the first start alone. */
  tokens: v.array(v.string()),
})
export type Ready = v.InferOutput<typeof readySchema>

/** `held`: a transaction waits, as asked. `idle`: everything that was written has been handled. */
export const toldSchema = v.variant('is', [
  readySchema,
  v.object({ is: v.literal('held') }),
  v.object({ is: v.literal('idle') }),
])
export type Told = v.InferOutput<typeof toldSchema>

/** Hold the next transaction before the database sees it, or with its answer; or say when all is quiet. */
export const askedSchema = v.variant('do', [
  v.object({ do: v.literal('hold'), when: v.picklist(['before', 'after']) }),
  v.object({ do: v.literal('idle') }),
])
export type Asked = v.InferOutput<typeof askedSchema>
