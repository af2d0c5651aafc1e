/** Resolves `to` against the folder of the file `from`; both without a leading slash in the result. */
export const resolvePath = (from: string, to: string): string => {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Splits a page URL into its path (resolved against the current page) and its query, undecoded as in WeChat. */
export const parsePageUrl = (
  url: string,
  current: string,
): { path: string; query: Record<string, string> } => {
  const at = url.indexOf('?')
  const query: Record<string, string> = {}
  for (const pair of at < 0 ? [] : url.slice(at + 1).split('&')) {
    if (!pair) continue
    const equals = pair.indexOf('=')
    query[equals < 0 ? pair : pair.slice(0, equals)] = equals < 0 ? '' : pair.slice(equals + 1)
  }
  return { path: resolvePath(current, at < 0 ? url : url.slice(0, at)), query }
}
