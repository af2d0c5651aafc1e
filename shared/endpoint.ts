import type * as v from 'valibot'
import { type Action, publicActions } from './access/actions'
import type { ErrorCode } from './errors'

type Schema = v.GenericSchema

/**
 * One endpoint, stated once. The handler, the client, the OpenAPI document and the tests derive from it.
 *
 * Schemas carry no transforms, so what is parsed is what is on the wire.
 */
export interface Endpoint {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Under `/v1`, parameters in braces as API Gateway writes them. */
  readonly path: string
  /** What the caller wants to do; `can()` decides who may. */
  readonly action: Action
  /** `queued` waits in the phone's outbox until it can be sent; `online` is sent now or not at all. */
  readonly delivery: 'queued' | 'online'
  /** The version of the body. Queued commands carry it, and older ones are lifted on the server. */
  readonly version: number
  /** How a body of an older version becomes one of the next: `lifts[1]` makes 2 out of 1. */
  readonly lifts?: Readonly<Record<number, (body: unknown) => unknown>>
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  readonly status: 200 | 201
  readonly output: Schema
  /** The answer is its output as it is, for a caller that speaks no JSON. Errors stay JSON. */
  readonly media?: 'text/plain'
  /** From the PC page it counts only with a confirmation on the person's own phone. Commands only. */
  readonly confirmed?: true
  /** Never from the PC page: it is refused with PHONE_NEEDED. */
  readonly phoneOnly?: true
  /** What this endpoint refuses beside what every endpoint may refuse ({@link everyEndpointRefuses}). */
  readonly errors: readonly ErrorCode[]
}

/** States an endpoint, keeping its literal types. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint

type InputOf<S> = S extends Schema ? v.InferOutput<S> : undefined
export type Params<E extends Endpoint> = InputOf<E['params']>
export type Query<E extends Endpoint> = InputOf<E['query']>
export type Body<E extends Endpoint> = InputOf<E['body']>
export type Output<E extends Endpoint> = v.InferOutput<E['output']>

/** What any endpoint may refuse with. */
export const everyEndpointRefuses = [
  'MALFORMED_REQUEST',
  'INVALID_INPUT',
  'TOO_LARGE',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'CONFIRMATION_NEEDED',
  'CLIENT_TOO_OLD',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_REUSED',
  'CHANGED_MEANWHILE',
  'BUSY',
  'INTERNAL',
] as const satisfies readonly ErrorCode[]

/** Every code that this endpoint can answer with. */
export type Refuses<E extends Endpoint> = E['errors'][number] | (typeof everyEndpointRefuses)[number]

/**
 * Does this endpoint take an Idempotency-Key? All that change something do, but those that need nobody to be
 * signed in, whose callers bring something that counts once already (WeChat's single-use code, its signed push),
 * and deleting, which may be repeated as it is.
 */
export const isCommand = ({ method, action }: Endpoint): boolean =>
  method === 'POST' && !publicActions.some((one) => one === action)

/** The headers of the house, in lower case as Lambda gives them. */
export const headers = {
  session: 'authorization',
  actingAs: 'acting-as',
  idempotencyKey: 'idempotency-key',
  contractVersion: 'contract-version',
  serverTime: 'server-time',
  /** Of a PC page: which confirmation on the phone this call is covered by. */
  confirmation: 'confirmation',
} as const
