import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

/** A computer that a phone let in. Kept for this tab alone: closing it forgets everything. */
const sessionSchema = v.object({ token: v.string(), expiresAt: v.string(), actingAs: v.string() })
export type DeskSession = v.InferOutput<typeof sessionSchema>

const place = 'houniao-desk'
const listeners = new Set<() => void>()

function read(): DeskSession | undefined {
  const kept = sessionStorage.getItem(place)
  if (kept === null) return undefined
  try {
    const parsed = v.safeParse(sessionSchema, JSON.parse(kept))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

let current = read()
/** Why there is no session any more, for who reads the page then. */
let ended: string | undefined

const tell = () => listeners.forEach((listener) => listener())

export const currentSession = (): DeskSession | undefined => current

/** Keeps a session, under the role that was chosen on the phone. */
export function keepSession(session: DeskSession): void {
  ;[current, ended] = [session, undefined]
  sessionStorage.setItem(place, JSON.stringify(session))
  tell()
}

/** Forgets all of it. @param why a sentence for who is still there. */
export function forgetSession(why?: string): void {
  ;[current, ended] = [undefined, why]
  sessionStorage.removeItem(place)
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSession = (): DeskSession | undefined => useSyncExternalStore(subscribe, () => current)
export const useWhyEnded = (): string | undefined => useSyncExternalStore(subscribe, () => ended)
