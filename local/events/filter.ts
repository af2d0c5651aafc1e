/**
 * Does a record match one of these patterns? The part of EventBridge's pattern language that lists exact values:
 * `{"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["event"]}}}}`.
 */
export const matchesAny = (patterns: readonly unknown[], record: unknown): boolean =>
  patterns.length === 0 || patterns.some((pattern) => matches(pattern, record))

function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    if (pattern.some((option) => typeof option === 'object' && option !== null))
      throw new Error(`A filter pattern that this machine can't follow: ${JSON.stringify(pattern)}`)
    return pattern.includes(value)
  }
  if (typeof pattern !== 'object' || pattern === null || typeof value !== 'object' || value === null)
    return false
  return Object.entries(pattern).every(([name, inside]: [string, unknown]) =>
    matches(inside, Reflect.get(value, name)),
  )
}
