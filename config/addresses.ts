/** The addresses that the mini-program is built for when nothing else is said; no such host exists. */
const NOWHERE = { api: 'https://api.houniao.invalid', scan: 'https://houniao.invalid/s' }

type Environment = Readonly<Record<string, string | undefined>>

const httpsAddress = (name: string, value: string): string => {
  const address = URL.canParse(value) ? new URL(value) : undefined
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '') {
    throw new Error(`${name} must be an https address without query or hash, got "${value}"`)
  }
  return value
}

/**
 * Origin of the API, from `HOUNIAO_API_ORIGIN`; no path, no trailing slash.
 * @throws when it is not an https origin
 */
export const apiOrigin = (environment: Environment): string => {
  const origin = httpsAddress('HOUNIAO_API_ORIGIN', environment.HOUNIAO_API_ORIGIN ?? NOWHERE.api)
  if (new URL(origin).origin !== origin) {
    throw new Error(`HOUNIAO_API_ORIGIN must be an origin such as ${NOWHERE.api}, got "${origin}"`)
  }
  return origin
}

/**
 * Prefix of the links in station codes, from `HOUNIAO_SCAN_PREFIX`; no trailing slash.
 * @throws when it is not an https address, or ends in a slash
 */
export const scanPrefix = (environment: Environment): string => {
  const prefix = httpsAddress('HOUNIAO_SCAN_PREFIX', environment.HOUNIAO_SCAN_PREFIX ?? NOWHERE.scan)
  if (prefix.endsWith('/')) throw new Error(`HOUNIAO_SCAN_PREFIX must not end in a slash, got "${prefix}"`)
  return prefix
}
