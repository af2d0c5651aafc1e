import type { Dist } from './dist'

// A namespace, a hint in an error text, the made-up `location` of Taro's runtime: nothing is ever fetched from them.
const NEVER_FETCHED = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org',
  'https://reactjs.org/docs/error-decoder.html',
  'https://taro.com',
]
// A name that is reserved for leading nowhere.
const NOWHERE = /^https:\/\/[\w.-]+\.invalid(?![\w.-])/
const ADDRESS = /(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)\\]*/gi

/**
 * No script, template or style sheet names a host other than the ones that it was built for.
 * @param own origins and prefixes that may be named
 * @returns one sentence per address
 */
export const noThirdPartyHosts =
  (own: readonly string[]) =>
  (dist: Dist): string[] =>
    dist.files
      .filter((file) => /\.(js|wxs|wxml|wxss|json)$/.test(file))
      .flatMap((file) =>
        [...new Set(withoutComments(dist.read(file)).match(ADDRESS) ?? [])]
          .filter((address) => !NOWHERE.test(address))
          .filter((address) => ![...NEVER_FETCHED, ...own].some((allowed) => address.startsWith(allowed)))
          .map((address) => `${file} names ${address}`),
      )

/** Licences in comments name their authors' pages. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '')
