/** Where the page's calls go: the API, and the object store to which sheets are uploaded. Origins, no paths. */
export interface DeskAddresses {
  readonly api: string
  readonly files: string
  /** What the codes on papers begin with, as the mini-program reads them: config/addresses.ts. No call goes there. */
  readonly scan: string
}

/**
 * What the page may do at all: its own scripts and styles, calls to these two, and nothing of anybody else.
 * `frame-ancestors` counts in a header alone, so whoever serves the page sends the whole as one.
 */
export const contentSecurityPolicy = ({ api, files }: Pick<DeskAddresses, 'api' | 'files'>): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Pictures that the page has made itself, too.
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src ${api} ${files}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * The page with its addresses put in.
 * @param fonts style sheets that bring Chinese type, for a machine that has none; offices' computers have theirs.
 */
export const pageFor = (template: string, addresses: DeskAddresses, fonts: readonly string[] = []): string =>
  template
    .replace('{{fonts}}', fonts.map((href) => `<link rel="stylesheet" href="${href}" />`).join(''))
    .replace('{{csp}}', contentSecurityPolicy(addresses).replace(/; frame-ancestors [^;]*/, ''))
    .replace('{{api}}', addresses.api)
    .replace('{{scan}}', addresses.scan)
