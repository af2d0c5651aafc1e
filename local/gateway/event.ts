import { type IncomingMessage } from 'node:http'
import { type APIGatewayProxyEventV2 } from 'aws-lambda'
import { type Match } from './routes'

/** Bodies of other types go to the function as base64. */
const textTypes = /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/

/** What API Gateway takes out before the function sees the headers. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
])

/** The query's values by name; several of one name are joined by commas, as payload format 2.0 has it. */
function queryParameters(query: URLSearchParams): Record<string, string> | undefined {
  const values = new Map<string, string>()
  for (const [name, value] of query) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before},${value}`)
  }
  return values.size > 0 ? Object.fromEntries(values) : undefined
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'cookie' || hopByHop.has(name)) continue
    headers[name] = Array.isArray(value) ? value.join(',') : value
  }
  headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  headers['x-forwarded-proto'] = 'http'
  return headers
}

/**
 * The event of payload format 2.0 that API Gateway makes of a request. As there, the path comes decoded.
 *
 * @param asked.url Of the request, with any host.
 * @param asked.path Its path, decoded.
 */
export function eventOf(
  request: IncomingMessage,
  asked: { url: URL; path: string; match: Match; body: Buffer; requestId: string },
): APIGatewayProxyEventV2 {
  const { url, path, match, body, requestId } = asked
  const headers = headersOf(request)
  const cookies = request.headers.cookie?.split('; ')
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain')
  const query = queryParameters(url.searchParams)
  const now = new Date()
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method ?? '',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.key,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: { ...match.pathParameters } }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}
