import { useSyncExternalStore } from 'react'

/** A value that pages watch. */
export interface Store<T> {
  get: () => T
  set: (value: T) => void
  /** @returns how to stop listening */
  subscribe: (listener: () => void) => () => void
}

/** Makes a store; `first` is asked when the value is first wanted, so that importing reads no storage. */
export function createStore<T>(first: () => T): Store<T> {
  let held: { value: T } | undefined
  const listeners = new Set<() => void>()
  return {
    get: () => (held ??= { value: first() }).value,
    set: (value) => {
      held = { value }
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, followed as it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)
