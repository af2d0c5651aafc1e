import { setTimeout as rest } from 'node:timers/promises'

interface PollingOptions {
  /** Reads and handles what is there. @returns how many records there were. */
  readonly round: () => Promise<number>
  /** Aborted by `close()`, so that a round can end early. */
  readonly stopped: AbortController
  /** Told once why rounds fail, until one succeeds. */
  readonly reportError: (error: unknown) => void
}

interface Waiter {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** How long it rests when there is nothing to read. */
const restMs = 200

/** Runs rounds one after the other until closed: at once while there is something, else after a rest. */
export function startPolling({ round, stopped, reportError }: PollingOptions) {
  let waiters: Waiter[] = []
  let wake = new AbortController()
  let paused = false
  let failing = false
  let running: Promise<void> = Promise.resolve()

  /** One round. @returns whether to go on without a rest. */
  async function once(): Promise<boolean> {
    // Only those who asked before this round began are answered by it.
    const asked = waiters
    waiters = []
    try {
      const isIdle = (await round()) === 0
      failing = false
      if (isIdle) for (const { resolve } of asked) resolve()
      else waiters.unshift(...asked)
      return !isIdle
    } catch (error) {
      waiters.unshift(...asked)
      if (!failing && !stopped.signal.aborted) reportError(error)
      failing = true
      return false
    }
  }

  async function loop(): Promise<void> {
    while (!stopped.signal.aborted && !paused) {
      const goOn = await once()
      if (goOn || (waiters.length > 0 && !failing)) continue
      wake = new AbortController()
      // It ends early by being woken.
      await rest(restMs, undefined, { signal: wake.signal }).catch(() => undefined)
    }
  }

  const start = () => {
    running = running.then(loop)
  }
  start()

  return {
    whenIdle: (): Promise<void> => {
      if (paused || stopped.signal.aborted)
        return Promise.reject(new Error('The stream is paused or closed.'))
      return new Promise((resolve, reject) => {
        waiters.push({ resolve, reject })
        wake.abort()
      })
    },
    pause: (): Promise<void> => {
      paused = true
      wake.abort()
      return running
    },
    resume: (): void => {
      if (!paused) return
      paused = false
      start()
    },
    close: async (): Promise<void> => {
      stopped.abort()
      wake.abort()
      await running
      for (const { reject } of waiters) reject(new Error('The stream was closed.'))
    },
  }
}
