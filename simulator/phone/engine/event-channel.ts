import { guard } from '../diagnostics'

type Listener = (...data: never[]) => void

export interface EventChannel {
  on(name: string, listener: Listener): void
  once(name: string, listener: Listener): void
  off(name: string, listener?: Listener): void
  emit(name: string, ...data: unknown[]): void
}

/** The channel between a page and the one it opened. */
export const eventChannel = (): EventChannel => {
  const entries: { name: string; listener: Listener; once: boolean }[] = []
  const drop = (match: (entry: (typeof entries)[number]) => boolean) => {
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      const entry = entries[at]
      if (entry && match(entry)) entries.splice(at, 1)
    }
  }
  return {
    on: (name, listener) => void entries.push({ name, listener, once: false }),
    once: (name, listener) => void entries.push({ name, listener, once: true }),
    off: (name, listener) =>
      drop((entry) => entry.name === name && (!listener || entry.listener === listener)),
    emit: (name, ...data) => {
      const called = entries.filter((entry) => entry.name === name)
      drop((entry) => entry.once && called.includes(entry))
      for (const { listener } of called) guard(`event channel ${name}`, () => listener(...(data as never[]))) // theirs to agree on
    },
  }
}
