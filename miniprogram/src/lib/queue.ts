import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { instantSchema } from '@shared/time'
import { slot } from './storage'
import { createStore } from './store'

/** One command in the outbox. What is in it outlives releases, so it names its endpoint and the version. */
export const commandSchema = v.object({
  /** The idempotency key, made once. */
  key: v.string(),
  endpoint: v.string(),
  version: v.number(),
  params: v.optional(v.unknown()),
  body: v.optional(v.unknown()),
  account: idOf('account'),
  actingAs: v.string(),
  at: instantSchema,
  /** How often the server has failed over it. */
  failures: v.optional(v.number()),
})
export type Command = v.InferOutput<typeof commandSchema>

const refusedSchema = v.object({ command: commandSchema, sentence: v.string() })
/** A command that the server refused when nobody was waiting for the answer any more. */
export type Refused = v.InferOutput<typeof refusedSchema>

/** A list that is kept in storage before anybody sees it. One entry that can't be read doesn't cost the others. */
function keptList<T>(key: string, schema: v.GenericSchema<unknown, T>) {
  const kept = slot(key, v.array(v.unknown()))
  const readable = (entry: unknown): T[] => {
    const parsed = v.safeParse(schema, entry)
    return parsed.success ? [parsed.output] : []
  }
  const store = createStore<readonly T[]>(() => (kept.read() ?? []).flatMap(readable))
  return {
    ...store,
    /** @throws when the phone's storage is full; nothing is changed then */
    set: (list: readonly T[]) => {
      kept.write([...list])
      store.set(list)
    },
    /** As `set`, for what may be forgotten by the next start when the storage is full. */
    setIfKept: (list: readonly T[]) => {
      kept.keep([...list])
      store.set(list)
    },
  }
}

/** What waits to be sent, oldest first, of every account that used this phone. */
export const queue = keptList('outbox', commandSchema)

/** What was refused and not yet dismissed, oldest first, of every account. */
export const refusals = keptList('outbox-refused', refusedSchema)
