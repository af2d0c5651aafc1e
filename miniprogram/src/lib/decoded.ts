/** A parameter of a page: WeChat hands some over percent-encoded; what isn't is taken as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
