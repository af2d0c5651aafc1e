/** What was started. */
interface Running {
  readonly close: () => Promise<void>
}

/** On a busy machine npm hands a press on late. */
const samePressMs = 3000

/**
 * Starts something and runs it until Ctrl-C or SIGTERM, which also end the start itself; a later one ends
 * everything at once. Ends the process: with 0 when it was stopped, with 1 and one line when it failed.
 *
 * @param start begins; gives up when its signal says so, and leaves nothing behind then.
 * @param explain what is wrong, in one line.
 */
export function runUntilStopped(
  start: (signal: AbortSignal) => Promise<Running>,
  explain: (error: unknown) => string,
): void {
  const stopping = new AbortController()
  const { signal } = stopping
  let since = 0
  const stop = () => {
    // One Ctrl-C comes twice: from the terminal, and handed on by what started this process.
    if (signal.aborted && Date.now() - since > samePressMs) process.exit(1)
    if (signal.aborted) return
    since = Date.now()
    stopping.abort(new Error('stopped'))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  const run = async () => {
    const running = await start(signal)
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    await running.close()
  }
  run().then(
    () => process.exit(0),
    (error: unknown) => {
      // Whatever goes wrong while it stops is of no use to who stopped it.
      if (signal.aborted) process.exit(0)
      console.error(explain(error))
      process.exit(1)
    },
  )
}
