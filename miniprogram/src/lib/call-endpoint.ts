import { type Endpoint, isCommand, type Output } from '@shared/endpoint'
import type { AccountId } from '@shared/ids'
import type { Session } from '@shared/account/schema'
import { type ActingAs, currentActingAs } from './acting-as'
import { serverNow } from './clock'
import { exchange, type Input, type Parcel } from './exchange'
import { leaveHere } from './leave-here'
import { ApiError, refusal } from './problem'
import { newKey } from './random'
import { ensureSession, renewSession, sessionState } from './session'

/** What a call is given beside the endpoint's own input. */
export interface CallOptions {
  /** On whose behalf; whom the person acts as now, when absent. */
  actingAs?: ActingAs
  idempotencyKey?: string
}

const isSignedOut = (problem: unknown): boolean =>
  problem instanceof ApiError && problem.code === 'NOT_SIGNED_IN'

/**
 * Calls an endpoint of the contract for the person who is signed in, signing in first if need be, and anew when
 * the session's time is over. One that was ended before its time ends here too, until the person comes back in.
 * Pages read with `useRead` and write with `send`; this is what both stand on.
 *
 * @returns the endpoint's output
 * @throws ApiError with a code and the sentence to show, Unreachable
 */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: Input<E> & CallOptions,
): Promise<Output<E>> {
  const { accountId } = (await ensureSession()).me
  // What only asks under a body is sent like a command, and needs a key as one does.
  const key = input.idempotencyKey ?? (isCommand(endpoint) ? await newKey() : undefined)
  return callFor(accountId, endpoint, {
    ...input,
    ...(key !== undefined && { idempotencyKey: key }),
    actingAs: input.actingAs ?? currentActingAs(),
  })
}

/** Nobody has come in anew while the request was under way. */
function isStillOpen({ token }: Session): boolean {
  const state = sessionState()
  return state.is === 'open' && state.session.token === token
}

/**
 * As {@link callEndpoint}, in one account's name alone: when another person is signed in, or signs in
 * while the request is under way, it isn't sent.
 * @throws ApiError NOT_SIGNED_IN when the account isn't the one signed in
 */
export async function callFor<E extends Endpoint>(
  account: AccountId,
  endpoint: E,
  parcel: Parcel,
): Promise<Output<E>> {
  const session = await ensureSession()
  if (session.me.accountId !== account) throw refusal('NOT_SIGNED_IN')
  try {
    return await exchange(endpoint, { ...parcel, token: session.token })
  } catch (problem) {
    if (!isSignedOut(problem)) throw problem
    // Its time isn't over, so somebody ended it: by 在所有手机上退出, or the branch for a lost phone.
    if (session.expiresAt > serverNow()) {
      if (isStillOpen(session)) leaveHere()
      throw problem
    }
    const renewed = await renewSession(session.token)
    if (renewed.me.accountId !== account) throw problem
    return exchange(endpoint, { ...parcel, token: renewed.token })
  }
}
