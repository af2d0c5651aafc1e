declare const HOUNIAO_API_ORIGIN: string
declare const HOUNIAO_SCAN_PREFIX: string
declare const HOUNIAO_SWEEP_PREFIX: string

/** What was fixed when the mini-program was built (config/addresses.ts). */
export const environment = {
  /** Origin that every API call goes to, without a trailing slash. */
  apiOrigin: HOUNIAO_API_ORIGIN,
  /** Prefix of the links in station codes, without a trailing slash. */
  scanPrefix: HOUNIAO_SCAN_PREFIX,
  /** Prefix of the links by which members answer a sweep, without a trailing slash. */
  sweepPrefix: HOUNIAO_SWEEP_PREFIX,
} as const
