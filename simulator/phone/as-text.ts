/** A value of the mini-program as text: nothing is '', an object is its JSON. */
export const asText = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  try {
    return typeof value === 'object' ? JSON.stringify(value) : ''
  } catch {
    // A circle of references.
    return Object.prototype.toString.call(value)
  }
}
