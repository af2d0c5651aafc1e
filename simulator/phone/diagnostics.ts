/** What went wrong while the mini-program ran; a test fails when there is any. */
export interface RuntimeError {
  /** The handler, lifetime or API in which it happened. */
  where: string
  message: string
  stack: string
}

export interface ApiCall {
  name: string
  options: unknown
}

export interface LogLine {
  level: string
  text: string
}

export const errors: RuntimeError[] = []
export const warnings: string[] = []
export const calls: ApiCall[] = []
export const logs: LogLine[] = []

type Listener = (error: RuntimeError) => void
const listeners = new Set<Listener>()

/** Registers what `wx.onError` and the app's `onError` want to hear; returns the way to stop it. */
export const onRecordedError = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const describe = (error: unknown): { message: string; stack: string } => {
  if (error instanceof Error) return { message: error.message, stack: error.stack ?? '' }
  if (typeof error === 'object' && error && 'errMsg' in error)
    return { message: String(error.errMsg), stack: '' }
  return { message: String(error), stack: '' }
}

/** Records an error of the mini-program (never throws itself). */
export const recordError = (where: string, error: unknown): void => {
  const recorded = { where, ...describe(error) }
  errors.push(recorded)
  console.error('[mini-program]', where, error)
  for (const listener of listeners) listener(recorded)
}

/** Records a warning once, however often it comes. */
export const recordWarning = (message: string): void => {
  if (warnings.includes(message)) return
  warnings.push(message)
  console.warn('[mini-program]', message)
}

/** Runs the mini-program's own code; an exception is recorded and the result is then undefined. */
export const guard = <T>(where: string, run: () => T): T | undefined => {
  try {
    return run()
  } catch (error) {
    recordError(where, error)
    return undefined
  }
}
