import * as v from 'valibot'
import type { Endpoint, Output } from '@shared/endpoint'
import { Refusal } from '@shared/errors'
import { stopwatch } from '../clock'
import { log } from '../log'
import { answer, type Answer, answerError, answerText } from './answer'
import { type HttpEvent, parseEvent } from './request-event'

/** The status and the body that the contract states; a wrong status or a missing field doesn't compile. */
export interface Reply<E extends Endpoint> {
  status: E['status']
  body: Output<E>
}

/** Runs an endpoint, checks what comes out against its contract, maps errors, and writes one line to the log. */
export async function answering<E extends Endpoint>(
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
    const output = v.parse(endpoint.output, body)
    return done(endpoint.media === 'text/plain' ? answerText(status, String(output)) : answer(status, output))
  } catch (error) {
    if (error instanceof Refusal) return done(answerError(error.code, requestId, error.fields), error.code)
    log.error('unexpected', { endpoint: endpoint.name, requestId, ...describe(error) })
    return done(answerError('INTERNAL', requestId), 'INTERNAL')
  }
}

/** Name, frames and field paths of an error: never its message, which may quote what was sent. */
function describe(error: unknown): Record<string, unknown> {
  if (v.isValiError(error))
    return { error: 'ValiError', paths: error.issues.map((issue) => v.getDotPath(issue)) }
  if (!(error instanceof Error)) return { error: typeof error }
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  return { error: error.name, stack: lines.filter((line) => line.startsWith('at ')).slice(0, 10) }
}
