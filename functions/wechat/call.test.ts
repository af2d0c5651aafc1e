import { createServer, type IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import { callWechat } from './call'
import { classOfErrcode } from './error'
import { failureOf } from './testing/wechat-on-this-machine'

const openid = 'oInventedMember0000000000001'

let answer: { status: number; text: string }
let seen: { method: string | undefined; headers: IncomingHttpHeaders; body: string }[]
let baseUrl: string

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (chunk) => (body += String(chunk)))
  request.on('end', () => {
    seen.push({ method: request.method, headers: request.headers, body })
    response
      .writeHead(answer.status, { 'content-type': 'text/plain', location: '/elsewhere' })
      .end(answer.text)
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port')
  baseUrl = `http://127.0.0.1:${address.port}`
})
beforeEach(() => {
  answer = { status: 200, text: '{}' }
  seen = []
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const call = (body?: object) =>
  callWechat({
    baseUrl,
    path: '/wxa/anything',
    ...(body && { body }),
    schema: v.object({ session_key: v.string() }),
    secrets: ['app-secret', ''],
    timeoutMs: 5_000,
  })

test('an answer without errcode, or with errcode 0, is a success, whatever its content type', async () => {
  answer.text = '{"session_key":"gvTFdoQbA\\/WG1KzzPjvdrQ=="}'
  expect(await call()).toEqual({ session_key: 'gvTFdoQbA/WG1KzzPjvdrQ==' })
  answer.text = '{"errcode":0,"errmsg":"ok","session_key":"k","more":1}'
  expect(await call()).toEqual({ session_key: 'k' })
})

test('a body goes out as JSON of a known length, on a connection of its own', async () => {
  answer.text = '{"session_key":"k"}'
  await call({ name: '候鸟' })
  await call()
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET'])
  expect(seen[0]?.headers).toMatchObject({ 'content-length': '17', 'content-type': 'application/json' })
  expect(seen[0]?.headers).not.toHaveProperty('transfer-encoding')
  expect(seen[0]?.body).toBe('{"name":"候鸟"}')
  expect(seen.map(({ headers }) => headers.connection)).toEqual(['close', 'close'])
})

test('the request id is read after a comma or a space, and secrets and openids are cut out of the text', async () => {
  for (const comma of [',', '']) {
    answer.text = `{"errcode":40013,"errmsg":"invalid app-secret of ${openid}${comma} rid: 6aac005a-01bfdbee-79769285"}`
    expect(await failureOf(call())).toMatchObject({
      errcode: 40013,
      rid: '6aac005a-01bfdbee-79769285',
      errmsg: `invalid *** of ***${comma} rid: 6aac005a-01bfdbee-79769285`,
    })
  }
})

test.each([
  [502, '<html>', 'HTTP status 502'],
  [302, '', 'HTTP status 302'],
  [412, '{"errcode":0}', 'HTTP status 412'],
  [200, '<html>', 'the answer is not a JSON object with a sound errcode'],
  [200, 'null', 'the answer is not a JSON object with a sound errcode'],
  [200, '{"errcode":"40029"}', 'the answer is not a JSON object with a sound errcode'],
  [200, '{"session_key":17}', 'the answer lacks or misshapes: session_key'],
])(
  'given HTTP %d and %j, then the failure is transient, its outcome unclear',
  async (status, text, errmsg) => {
    answer = { status, text }
    expect(await failureOf(call())).toMatchObject({ class: 'transient', ambiguous: true, errmsg })
    expect(seen).toHaveLength(1)
  },
)

test.each([
  ['transient', [-1]],
  ['token', [40001, 40014, 42001, 41001]],
  ['minuteLimit', [45011, 44991, 44990]],
  ['dayLimit', [45009, 44993]],
  ['userState', [43101, 61010, 40029, 40163, 40226]],
  ['configuration', [40013, 40125, 40164, 41002, 41004, 41008, 47001, 43002, 48001, 12345]],
])('the class %s', (cls, errcodes) => {
  expect(errcodes.map(classOfErrcode)).toEqual(errcodes.map(() => cls))
})
