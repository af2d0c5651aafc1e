import { request } from 'node:http'
import { type APIGatewayProxyEventV2 } from 'aws-lambda'
import * as v from 'valibot'
import { compileTemplate } from '../compile-template'
import { runFunctions, type Handler } from '../lambda'
import { readTemplate, type CloudTemplate } from '../template'
import { startGateway, type AccessLogLine, type Gateway } from '.'

const routed = v.looseObject({ routeKey: v.string() })

let template: CloudTemplate
let gateway: Gateway
let handler: Handler
let logged: AccessLogLine[]
let reported: unknown[]

/** Starts the gateway with one handler behind every route. */
async function start(change: Partial<CloudTemplate> = {}): Promise<void> {
  const functions = runFunctions({ ...template, ...change }, () =>
    Promise.resolve((...given) => handler(...given)),
  )
  gateway = await startGateway({
    template: { ...template, ...change },
    functions,
    log: (line) => logged.push(line),
    reportError: (error) => reported.push(error),
  })
}

/** The event that a request became. */
async function eventOf(path: string, init?: RequestInit): Promise<APIGatewayProxyEventV2> {
  let seen: unknown
  handler = (event) => {
    seen = event
    return { statusCode: 200 }
  }
  await fetch(gateway.url + path, init)
  return seen as APIGatewayProxyEventV2 // what the gateway says it makes
}

beforeAll(async () => {
  template = readTemplate(await compileTemplate())
}, 60_000)
beforeEach(async () => {
  logged = []
  reported = []
  await start()
})
afterEach(() => gateway.close())

describe('the event that a function is given', () => {
  test('has the path decoded, the parameters, the query joined, headers in lower case, cookies apart', async () => {
    const event = await eventOf('/v1/trips/trp_%E5%80%99?a=1&a=2&b=%20x', {
      headers: { 'X-One': '1', cookie: 'c=1; d=2' },
    })
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /v1/trips/{tripId}',
      rawPath: '/v1/trips/trp_候',
      rawQueryString: 'a=1&a=2&b=%20x',
      pathParameters: { tripId: 'trp_候' },
      queryStringParameters: { a: '1,2', b: ' x' },
      cookies: ['c=1', 'd=2'],
      headers: { 'x-one': '1' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET', path: '/v1/trips/trp_候' },
        routeKey: 'GET /v1/trips/{tripId}',
      },
    })
    expect(event).not.toHaveProperty('body')
    expect(event.headers).not.toHaveProperty('cookie')
  })

  test('has each name of the query as it was given, also one that every object has', async () => {
    const { queryStringParameters } = await eventOf(
      '/v1/me?toString=1&__proto__=2&constructor=3&constructor=4',
    )
    expect(Object.entries(queryStringParameters ?? {})).toEqual([
      ['toString', '1'],
      ['__proto__', '2'],
      ['constructor', '3,4'],
    ])
  })

  test('has a JSON body as text and any other body as base64', async () => {
    const json = { 'content-type': 'application/json' }
    const text = await eventOf('/v1/trips', { method: 'POST', headers: json, body: '{"名":1}' })
    expect(text).toMatchObject({ body: '{"名":1}', isBase64Encoded: false })
    const bytes = Buffer.from([0, 255, 1])
    const headers = { 'content-type': 'image/png' }
    const binary = await eventOf('/v1/trips', { method: 'POST', headers, body: bytes })
    expect(binary).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true })
  })

  test('prefers a fixed path to a parameter', async () => {
    expect((await eventOf('/v1/trips/mine')).routeKey).toBe('GET /v1/trips/mine')
    expect((await eventOf('/v1/trips/mines')).routeKey).toBe('GET /v1/trips/{tripId}')
  })
})

describe('the answer to the client', () => {
  const get = (path = '/v1/me') => fetch(gateway.url + path)

  test('is what the function returned', async () => {
    handler = () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'application/json', 'Retry-After': 3 },
      cookies: ['a=1', 'b=2'],
      body: '{"到":1}',
    })
    const response = await get()
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ 到: 1 })
    expect(response.headers.get('retry-after')).toBe('3')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('apigw-requestid')).toBe(logged[0]?.requestId)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('is decoded from base64, and JSON when the function named no status', async () => {
    handler = () => ({
      statusCode: 200,
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    })
    expect(Buffer.from(await (await get()).arrayBuffer())).toEqual(Buffer.from([0, 255]))
    handler = () => ({ any: 'thing' })
    const response = await get()
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ any: 'thing' })
  })

  test.each([
    ['throws', () => Promise.reject(new Error('secret of the handler'))],
    ['returns nothing', () => undefined],
    ['returns a status that is none', () => ({ statusCode: 'ok' })],
    ['returns more than 6 MB', () => ({ statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) })],
  ])('is a blank 500 when the function %s', async (_, broken: Handler) => {
    handler = broken
    const response = await get()
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ message: 'Internal Server Error' })
  })

  test('of the default route for an unknown path, another method, HEAD, OPTIONS, a slash too many', async () => {
    handler = (event) => ({ statusCode: v.parse(routed, event).routeKey === '$default' ? 404 : 200 })
    const status = async (method: string, path: string) =>
      (await fetch(gateway.url + path, { method })).status
    expect(await status('GET', '/v1/unknown')).toBe(404)
    expect(await status('PUT', '/v1/trips')).toBe(404)
    expect(await status('HEAD', '/v1/me')).toBe(404)
    expect(await status('OPTIONS', '/v1/me')).toBe(404)
    expect(await status('GET', '/v1/me/')).toBe(404)
    expect(await status('GET', '/')).toBe(404)
    expect(new Set(logged.map(({ routeKey }) => routeKey))).toEqual(new Set(['$default']))
  })

  test('is 400 for a broken percent-encoding and 413 for a body beyond the limit', async () => {
    handler = () => ({ statusCode: 404 })
    for (const path of ['/v1/trips/%E5%80', '/%zz', '/v1/unknown/%', '/v1/me/%E5']) {
      const refused = await get(path)
      expect([path, refused.status]).toEqual([path, 400])
      expect(await refused.json()).toEqual({ message: 'Bad Request' })
    }
    const response = await fetch(`${gateway.url}/v1/trips`, {
      method: 'POST',
      body: Buffer.alloc(11 * 1024 * 1024),
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' })
  })

  test('is 400 for a request line that asks for no path', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request({
        host: '127.0.0.1',
        port: new URL(gateway.url).port,
        method: 'OPTIONS',
        path: '*',
      })
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject)
      sent.end()
    })
    expect(status).toBe(400)
  })

  test('is 500 when the function is out of time, 503 when the gateway is', async () => {
    handler = () => new Promise(() => undefined)
    await gateway.close()
    await start({ functions: template.functions.map((one) => ({ ...one, timeoutMs: 20 })) })
    expect((await get()).status).toBe(500)
    expect(String(reported[0])).toContain('timed out')

    await gateway.close()
    await start({ routes: template.routes.map((route) => ({ ...route, timeoutMs: 20 })) })
    const response = await get()
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ message: 'Service Unavailable' })
  })

  test('a client that goes away in the middle harms nobody', async () => {
    handler = () => ({ statusCode: 200 })
    await new Promise<void>((resolve) => {
      const sent = request(`${gateway.url}/v1/trips`, { method: 'POST', headers: { 'content-length': '10' } })
      sent.on('error', () => resolve())
      sent.write('half', () => sent.destroy(new Error('gone')))
    })
    expect((await get()).status).toBe(200)
  })
})

test('the log says which route, which status, how long, and nothing of the request', async () => {
  handler = () => ({ statusCode: 204 })
  await fetch(`${gateway.url}/v1/trips/trp_1?name=x`, { headers: { authorization: 'Bearer x' } })
  expect(logged).toEqual([
    {
      requestId: expect.any(String),
      routeKey: 'GET /v1/trips/{tripId}',
      status: 204,
      latencyMs: expect.any(Number),
    },
  ])
})

describe('a page of another origin', () => {
  const ask = (origin: string, method = 'POST') =>
    fetch(`${gateway.url}/v1/trips`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method },
    })
  const desk = 'https://desk.houniao.invalid'

  test("is let in when it is the template's, with the headers of the house", async () => {
    const answer = await ask(desk)
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe(desk)
    expect(answer.headers.get('access-control-allow-headers')).toContain('idempotency-key')
    handler = () => ({ statusCode: 200 })
    const response = await fetch(`${gateway.url}/v1/me`, { headers: { origin: desk } })
    expect(response.headers.get('access-control-allow-origin')).toBe(desk)
    expect(response.headers.get('access-control-expose-headers')).toBe('server-time')
  })

  test('is told nothing when it is any other', async () => {
    handler = () => ({ statusCode: 200 })
    for (const origin of ['https://evil.invalid', 'null']) {
      expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull()
      const response = await fetch(`${gateway.url}/v1/me`, { headers: { origin } })
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})
