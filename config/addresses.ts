/** The addresses that the mini-program is built for when nothing else is said; no such host exists. */
const NOWHERE = {
  api: 'https://api.houniao.invalid',
  scan: 'https://houniao.invalid/s',
  sweep: 'https://houniao.invalid/m',
}

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

const prefixIn = (environment: Environment, name: string, otherwise: string): string => {
  const prefix = httpsAddress(name, environment[name] ?? otherwise)
  if (prefix.endsWith('/')) throw new Error(`${name} must not end in a slash, got "${prefix}"`)
  return prefix
}

/**
 * Prefix of the links in station codes, from `HOUNIAO_SCAN_PREFIX`; no trailing slash.
 * @throws when it is not an https address, or ends in a slash
 */
export const scanPrefix = (environment: Environment): string =>
  prefixIn(environment, 'HOUNIAO_SCAN_PREFIX', NOWHERE.scan)

/**
 * Prefix of the links by which members answer a sweep, from `HOUNIAO_SWEEP_PREFIX`; no trailing slash.
 * @throws when it is not an https address, or ends in a slash
 */
export const sweepPrefix = (environment: Environment): string =>
  prefixIn(environment, 'HOUNIAO_SWEEP_PREFIX', NOWHERE.sweep)
