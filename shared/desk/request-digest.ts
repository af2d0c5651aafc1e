import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** A call as it goes over the wire. */
export interface WireRequest {
  /** The endpoint's. */
  name: string
  /** Of the path, where it has some. */
  params: unknown
  /** The text that is sent; undefined when none is. */
  body: string | undefined
  actingAs: string
}

/**
 * By what a confirmation covers this very call and no other: the server makes it of the call that is asked about, and
 * again of what is then sent.
 */
export function requestDigest({ name, params, body, actingAs }: WireRequest): string {
  const given: [string, unknown][] = typeof params === 'object' && params ? Object.entries(params) : []
  const named = given
    .map(([key, value]) => [key, String(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return bytesToHex(sha256(JSON.stringify([name, named, body ?? '', actingAs])))
}
