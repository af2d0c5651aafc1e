/**
 * Asks whether a forced token refresh may be made now; a yes is counted as one. WeChat allows 20 a day, 30 s
 * apart, for the whole app: `guardInTable` is shared by all containers.
 */
export type ForceRefreshGuard = () => boolean | Promise<boolean>

export const forcedSpacingMs = 30_000
export const forcedPerDay = 20
const dayMs = 86_400_000

/** A guard for this container alone. `now` gives epoch milliseconds. */
export function guardInMemory(now: () => number): ForceRefreshGuard {
  let granted: number[] = []
  return () => {
    const at = now()
    // Any 24 hours, so that it does not matter when WeChat's day begins.
    granted = granted.filter((time) => at - time < dayMs)
    const latest = granted.at(-1)
    if (granted.length >= forcedPerDay || (latest !== undefined && at - latest < forcedSpacingMs))
      return false
    granted.push(at)
    return true
  }
}
