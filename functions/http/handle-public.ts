import { randomBytes } from 'node:crypto'
import type { PublicAction } from '@shared/access/actions'
import type { Endpoint, Refuses } from '@shared/endpoint'
import { type FieldErrors, Refusal } from '@shared/errors'
import { type Id, type IdKind, makeId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { now } from '../clock'
import type { Answer } from './answer'
import { answering, type Reply } from './answering'
import { type Input, parseInput } from './parse-input'
import type { HttpEvent } from './request-event'

/** What a handler is given. */
export interface PublicRequest<E extends Endpoint> extends Input<E> {
  event: HttpEvent
  requestId: string
  now: Instant
  newId: <K extends IdKind>(kind: K) => Id<K>
  /** Says no with one of the endpoint's codes. */
  refuse: (code: Refuses<E>, fields?: FieldErrors) => never
}

/** Reads a request. @throws Refusal as {@link parseInput} does. */
export const publicRequest = <E extends Endpoint>(endpoint: E, event: HttpEvent): PublicRequest<E> => ({
  ...parseInput(endpoint, event),
  event,
  requestId: event.requestContext.requestId,
  now: now(),
  newId: (kind) => makeId(kind, randomBytes(20)),
  refuse: (code, fields) => {
    throw new Refusal(code, fields)
  },
})

/** Makes the handler of an endpoint that needs nobody to be signed in. */
export const handlePublic =
  <E extends Endpoint & { action: PublicAction }>(
    endpoint: E,
    run: (request: PublicRequest<E>) => Promise<Reply<E>>,
  ): ((event: unknown) => Promise<Answer>) =>
  (event) =>
    answering(endpoint, event, async (http) => run(publicRequest(endpoint, http)))
