/** Replaces the `@variables` of theme.json by their values, at any depth. */
export const themed = <T>(value: T, variables: Record<string, string>): T => {
  if (typeof value === 'string' && value.startsWith('@')) return (variables[value.slice(1)] ?? value) as T // a string for a string
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => themed(item, variables)) as T // the same list, item by item
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    themed(inner, variables),
  ])
  return Object.fromEntries(entries) as T // the same keys with values of the same types
}
