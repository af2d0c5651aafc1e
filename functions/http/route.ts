import type { Endpoint } from '@shared/endpoint'
import { log } from '../log'
import type { Answer } from './answer'
import { answerError, answerText } from './answer'
import { parseEvent } from './request-event'

type Load = () => Promise<{ handler: (event: unknown) => Promise<Answer> }>

/**
 * The Lambda of a feature: finds the endpoint by API Gateway's route key and loads its module on first use,
 * so a cold start reads only what it needs.
 */
export const route = (routes: readonly (readonly [Endpoint, Load])[]) => {
  const byKey = new Map(routes.map(([{ method, path }, load]) => [`${method} ${path}`, load]))
  return async (event: unknown): Promise<Answer> => {
    const { routeKey, requestContext } = parseEvent(event)
    const load = byKey.get(routeKey)
    // A browser's preflight: API Gateway says who may, and where it asks us first it wants a good status.
    if (!load && requestContext.http?.method === 'OPTIONS') return answerText(204, '')
    if (!load) {
      log.info('request', { requestId: requestContext.requestId, status: 404, code: 'ROUTE_UNKNOWN' })
      return answerError('ROUTE_UNKNOWN', requestContext.requestId)
    }
    return (await load()).handler(event)
  }
}
