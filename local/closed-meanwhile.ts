import type { ClientRequest } from 'node:http'

/**
 * Was a connection that had been kept closed by the other end in the very moment it was used again? Then the call has
 * reached nobody, and is made anew.
 */
export const wasClosedMeanwhile = (sent: ClientRequest, error: Error): boolean =>
  sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
