/** Replaces the `@variables` of theme.json by their values, at any depth. */
export const themed = <T>(value: T, variables: Record<string, string>): T => {
  if (typeof value === 'string' && value.startsWith('@')) return (variables[value.slice(1)] ?? value) as T // a string for a string
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => themed(item, variables)) as T // the same list, item by item
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, themed(inner as unknown, variables)]),
  ) as T // same keys
}
