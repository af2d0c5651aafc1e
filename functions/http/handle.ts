import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { can, type Subject } from '@shared/access/can'
import type { Action } from '@shared/access/actions'
import { type Endpoint, type Output, type Refuses } from '@shared/endpoint'
import { type FieldErrors, Refusal } from '@shared/errors'
import { type Id, type IdKind, makeId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { now, stopwatch } from '../clock'
import { log } from '../log'
import { answer, type Answer, answerError } from './answer'
import { authenticate, type Caller } from './authenticate'
import { type Input, parseInput } from './parse-input'
import { type HttpEvent, parseEvent } from './request-event'

/** What a handler is given. */
export interface PublicRequest<E extends Endpoint> extends Input<E> {
  event: HttpEvent
  requestId: string
  now: Instant
  newId: <K extends IdKind>(kind: K) => Id<K>
  /** Says no with one of the endpoint's codes. */
  refuse: (code: Refuses<E>, fields?: FieldErrors) => never
}

/** What a handler is given when somebody is signed in. */
export interface Request<E extends Endpoint> extends PublicRequest<E>, Caller {
  action: Action
  /**
   * Asks whether the caller may do what the endpoint is for to this subject. A handler that never asks fails.
   * @throws Refusal NOT_ALLOWED; NOT_FOUND when they may not even know of it.
   */
  authorise: (subject: Subject) => void
  /** May they, beside the endpoint's own action, also do this? */
  may: (action: Action, subject: Subject) => boolean
}

/** The status and the body that the contract states; a wrong status or a missing field doesn't compile. */
export interface Reply<E extends Endpoint> {
  status: E['status']
  body: Output<E>
}

type Handler = (event: unknown) => Promise<Answer>

/** Makes the handler of an endpoint that needs nobody to be signed in. */
export const handlePublic =
  <E extends Endpoint>(endpoint: E, run: (request: PublicRequest<E>) => Promise<Reply<E>>): Handler =>
  (event) =>
    answering(endpoint, event, async (http) => run(publicRequest(endpoint, http)))

/**
 * Makes the handler of an endpoint: parse, authenticate, authorise, run, check the output, map errors, log.
 * Once for all, so that no endpoint can forget a part.
 */
export const handle =
  <E extends Endpoint>(endpoint: E, run: (request: Request<E>) => Promise<Reply<E>>): Handler =>
  (event) =>
    answering(endpoint, event, async (http) => {
      const request = publicRequest(endpoint, http)
      const caller = await authenticate(http, request.now)
      const may = (action: Action, subject: Subject) =>
        can(caller.person, caller.as, action, subject, caller.tree)
      const asked = new Set<Subject>()
      const authorise = (subject: Subject) => {
        asked.add(subject)
        if (may(endpoint.action, subject)) return
        throw new Refusal(subject.kind === 'trip' && !may('trip.read', subject) ? 'NOT_FOUND' : 'NOT_ALLOWED')
      }
      const reply = await run({ ...request, ...caller, action: endpoint.action, authorise, may })
      if (asked.size === 0) throw new Error(`${endpoint.name} never asked who may`)
      return reply
    })

function publicRequest<E extends Endpoint>(endpoint: E, event: HttpEvent): PublicRequest<E> {
  return {
    ...parseInput(endpoint, event),
    event,
    requestId: event.requestContext.requestId,
    now: now(),
    newId: (kind) => makeId(kind, randomBytes(20)),
    refuse: (code, fields) => {
      throw new Refusal(code, fields)
    },
  }
}

async function answering<E extends Endpoint>(
  endpoint: E,
  raw: unknown,
  run: (event: HttpEvent) => Promise<Reply<E>>,
): Promise<Answer> {
  const event = parseEvent(raw)
  const { requestId } = event.requestContext
  const elapsed = stopwatch()
  const done = (result: Answer, code?: string): Answer => {
    log.info('request', {
      endpoint: endpoint.name,
      requestId,
      status: result.statusCode,
      code,
      ms: elapsed(),
    })
    return result
  }
  try {
    const { status, body } = await run(event)
    return done(answer(status, v.parse(endpoint.output, body)))
  } catch (error) {
    if (error instanceof Refusal) return done(answerError(error.code, requestId, error.fields), error.code)
    log.error('unexpected', { endpoint: endpoint.name, requestId, ...describe(error) })
    return done(answerError('INTERNAL', requestId), 'INTERNAL')
  }
}

/** Code, stack and field paths of an error: never its message, which may quote what was sent. */
function describe(error: unknown): Record<string, unknown> {
  if (v.isValiError(error)) return { error: 'ValiError', paths: error.issues.map((issue) => v.getDotPath(issue)) }
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: error.name,
    stack: error.stack
      ?.split('\n')
      .slice(1, 12)
      .map((line) => line.trim()),
  }
}
