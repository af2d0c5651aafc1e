/**
 * Asks whether a forced token refresh may be made now; a yes is counted as one. WeChat allows 20 a day, 30 s
 * apart, for the whole app, so a guard shared by all containers (a lock in the table) can stand in here.
 */
export type ForceRefreshGuard = () => boolean | Promise<boolean>

const spacingMs = 30_000
const perDay = 20
const dayMs = 86_400_000

/** A guard for this container alone. `now` gives epoch milliseconds. */
export function guardInMemory(now: () => number): ForceRefreshGuard {
  let granted: number[] = []
  return () => {
    const at = now()
    // Any 24 hours, so that it does not matter when WeChat's day begins.
    granted = granted.filter((time) => at - time < dayMs)
    const latest = granted.at(-1)
    if (granted.length >= perDay || (latest !== undefined && at - latest < spacingMs)) return false
    granted.push(at)
    return true
  }
}
