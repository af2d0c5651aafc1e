import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { dayOf, instantSchema } from '@shared/time'
import { listObjects } from '../objects/list-objects'
import { putObject, readObject } from '../objects/objects'

/** That somebody was erased: ids alone. */
export const erasureSchema = v.object({
  erasureId: idOf('erasure'),
  at: instantSchema,
  why: v.picklist(['asked', 'cancelled_in_wechat']),
  accountId: v.optional(idOf('account')),
  memberId: v.optional(idOf('member')),
  /** The registration of a member from elsewhere that the account read as its own. */
  inflowId: v.optional(idOf('inflow')),
  /** The version of the roster's entry that was stripped. A later one has been stripped, or written since. */
  memberVersion: v.optional(v.number()),
})
export type Erasure = v.InferOutput<typeof erasureSchema>

const folder = 'erasures'
const keyOf = ({ at, erasureId }: Erasure) => `${folder}/${dayOf(at)}/${erasureId}.json`

/**
 * Remembers an erasure outside the table, so that a restored table can be made to forget again. Written before anything
 * is deleted: an erasure that then fails is asked for again by the person, or once more by a restore.
 */
export const rememberErasure = (erasure: Erasure): Promise<void> =>
  putObject(keyOf(erasure), new TextEncoder().encode(JSON.stringify(erasure)), 'application/json')

/** The keys of what is remembered since a day, in order; a thousand at most after `after`. */
export const listRemembered = (since: string, after: string | undefined) =>
  listObjects(`${folder}/`, after ?? `${folder}/${since}`)

/** What is remembered under a key. @throws ObjectStoreError, ValiError. */
export async function recallErasure(key: string): Promise<Erasure> {
  const chunks: Buffer[] = []
  for await (const chunk of await readObject(key)) chunks.push(Buffer.from(chunk as Uint8Array)) // a stream of bytes
  return v.parse(v.pipe(v.string(), v.parseJson(), erasureSchema), Buffer.concat(chunks).toString('utf8'))
}
