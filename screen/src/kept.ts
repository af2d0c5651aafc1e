import * as v from 'valibot'
import { idOf } from '@shared/ids'

const name = 'houniao-screen'
const keptSchema = v.object({ screenId: idOf('screen'), secret: v.string() })
/** Who this screen is to the server; so it goes on by itself after it was switched off. No seed is ever kept. */
export type Kept = v.InferOutput<typeof keptSchema>

export function readKept(): Kept | undefined {
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(localStorage.getItem(name) ?? 'null'))
    return kept.success ? kept.output : undefined
  } catch {
    // Nothing may be kept here, or something else was.
    return undefined
  }
}

/** @param kept undefined: nothing any more. */
export function keep(kept: Kept | undefined): void {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept))
    else localStorage.removeItem(name)
  } catch {
    // Then it has to be connected again after it was switched off.
  }
}
