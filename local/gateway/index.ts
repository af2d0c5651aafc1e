import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { keepAliveTimeout } from '../keep-alive'
import { type Functions } from '../lambda'
import { type CloudTemplate } from '../template'
import { corsHeaders, isPreflight, preflightHeaders } from './cors'
import { eventOf } from './event'
import { answerOf, ownAnswer, type Answer } from './response'
import { routeRequests, type Match } from './routes'

/** What the stage of the template logs of a request. */
export interface AccessLogLine {
  readonly requestId: string
  readonly routeKey: string
  readonly status: number
  readonly latencyMs: number
}

interface GatewayOptions {
  readonly template: CloudTemplate
  readonly functions: Functions
  /** 0 or absent: any free one. */
  readonly port?: number | undefined
  /** Pages of this machine that may call beside those of the template. */
  readonly moreOrigins?: readonly string[] | undefined
  readonly log?: ((line: AccessLogLine) => void) | undefined
  /** Told what a function threw: in the cloud, Lambda writes it to the function's log. */
  readonly reportError: (error: unknown) => void
}

export interface Gateway {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  close(): Promise<void>
}

/** What a request asks for: its address (with any host), the path decoded, and the route that takes it. */
interface Found {
  readonly url: URL
  readonly path: string
  readonly match: Match | undefined
}

/** API Gateway's largest body is 10 MB; Lambda takes 6 MB of event, so that is what a body really may have. */
const largestBody = 6 * 1024 * 1024
/** The request line and the headers together, as API Gateway has it. */
const largestHeader = 10_240

/**
 * Starts the HTTP API of a template: its routes, payload format 2.0, CORS, no throttling. Answers as API Gateway
 * does where no function is asked or a function fails.
 *
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function startGateway({
  template,
  functions,
  port = 0,
  moreOrigins = [],
  ...options
}: GatewayOptions): Promise<Gateway> {
  const findRoute = routeRequests(template.routes)
  const cors = { ...template.cors, origins: [...template.cors.origins, ...moreOrigins] }

  async function answer(request: IncomingMessage, found: Found, requestId: string) {
    const body = await readBody(request)
    if (body === 'too large') return ownAnswer(413, 'Request Entity Too Large')
    const { match, ...asked } = found
    if (!match) return ownAnswer(404, 'Not Found')
    const event = eventOf(request, { ...asked, match, body, requestId })
    const result = functions.invoke(match.route.function, event)
    return orUnavailable(match.route.timeoutMs, result.then(answerOf), options.reportError)
  }

  /** Reads the request line. @returns undefined when it is malformed: no path, or no percent-encoding. */
  function find({ method = '', url: target = '/' }: IncomingMessage): Found | undefined {
    const address = `http://local${target}`
    if (!target.startsWith('/') || !URL.canParse(address)) return undefined
    const url = new URL(address)
    try {
      return { url, path: decodeURIComponent(url.pathname), match: findRoute(method, url.pathname) }
    } catch (error) {
      if (error instanceof URIError) return undefined
      throw error
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now()
    const requestId = randomBytes(11).toString('base64')
    if (isPreflight(request)) {
      response.writeHead(204, preflightHeaders(cors, request))
      response.end()
      return
    }
    const found = find(request)
    const sent = found ? await answer(request, found, requestId) : ownAnswer(400, 'Bad Request')
    response.writeHead(sent.status, {
      ...sent.headers,
      ...corsHeaders(cors, request),
      'content-length': Buffer.byteLength(sent.body),
      'apigw-requestid': requestId,
    })
    response.end(request.method === 'HEAD' ? undefined : sent.body)
    options.log?.({
      requestId,
      routeKey: found?.match?.route.key ?? '-',
      status: sent.status,
      latencyMs: Math.round(performance.now() - began),
    })
  }

  const server = createServer({ maxHeaderSize: largestHeader, keepAliveTimeout }, (request, response) => {
    // It fails only when the client goes away in the middle.
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The gateway has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = []
  let length = 0
  // Read to the end even if it is too large, so that the client gets the answer and not a broken pipe.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    // no encoding is set, so chunks are buffers
    length += chunk.length
    if (length <= largestBody) chunks.push(chunk)
  }
  return length > largestBody ? 'too large' : Buffer.concat(chunks)
}

/** The answer, or 503 when it takes longer than the gateway waits, or 500 when the function failed. */
async function orUnavailable(
  ms: number,
  answer: Promise<Answer>,
  report: (error: unknown) => void,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(ownAnswer(503, 'Service Unavailable')), ms)
  })
  const failed = (error: unknown): Answer => {
    report(error)
    return ownAnswer(500, 'Internal Server Error')
  }
  try {
    return await Promise.race([answer.catch(failed), late])
  } finally {
    clearTimeout(timer)
  }
}
