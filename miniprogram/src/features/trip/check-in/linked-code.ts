/**
 * The code of an ordinary link that WeChat's own scanner opened the page with.
 * @param q as WeChat hands it over: the whole link, percent-encoded
 */
export function linkedCode(q: string | undefined): string | undefined {
  if (!q) return undefined
  try {
    return decodeURIComponent(q)
  } catch {
    // Not encoded, or cut off: the check of the code says what to do.
    return q
  }
}
