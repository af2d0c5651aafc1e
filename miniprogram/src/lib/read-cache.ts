import * as v from 'valibot'
import { type Instant, instantSchema } from '@shared/time'
import { removeAll, slot } from './storage'

/** How many answers the phone keeps; the oldest go first. */
const most = 60
const prefix = 'read:'

const index = slot('read-index', v.array(v.string()))
const entrySchema = v.object({ at: instantSchema, data: v.unknown() })
const place = (name: string) => slot(prefix + name, entrySchema)

/** The last answer kept under a name, if today's schema still reads it, and when it came. */
export function readKept<S extends v.GenericSchema>(
  name: string,
  schema: S,
): { at: Instant; data: v.InferOutput<S> } | undefined {
  const entry = place(name).read()
  if (!entry) return undefined
  const parsed = v.safeParse(schema, entry.data)
  return parsed.success ? { at: entry.at, data: parsed.output } : undefined
}

/** Keeps an answer. A full storage costs only the convenience. */
export function keepRead(name: string, at: Instant, data: unknown): void {
  try {
    const names = [...(index.read() ?? []).filter((other) => other !== name), name]
    for (const old of names.slice(0, -most)) place(old).remove()
    place(name).write({ at, data })
    index.write(names.slice(-most))
  } catch {
    forgetRead(name)
  }
}

/** Forgets one answer: its thing is gone, or out of reach. */
export function forgetRead(name: string): void {
  place(name).remove()
}

/** Forgets all that was read, for logging out. */
export function forgetAllReads(): void {
  removeAll(prefix)
  index.remove()
}
