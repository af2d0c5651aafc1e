import * as v from 'valibot'
import { defineEndpoint, type Endpoint } from '@shared/endpoint'
import { parseInput } from './parse-input'
import type { HttpEvent } from './request-event'

/** Version 1 is forgotten; 2 called the reason something else; 3 is today's. */
const tellReason = defineEndpoint({
  name: 'tellReason',
  method: 'POST',
  path: '/v1/reasons/{place}',
  action: 'trip.file',
  delivery: 'queued',
  version: 3,
  lifts: { 2: (body) => ({ reason: v.parse(v.object({ why: v.string() }), body).why }) },
  params: v.object({ place: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  query: v.object({ cursor: v.optional(v.string()) }),
  body: v.object({
    reason: v.pipe(v.string(), v.minLength(1, '请选去做什么')),
    days: v.optional(v.number()),
  }),
  status: 200,
  output: v.object({}),
  errors: [],
})

const eventWith = (body: unknown, version?: string, more: Partial<HttpEvent> = {}): HttpEvent => ({
  routeKey: 'POST /v1/reasons/{place}',
  headers: version === undefined ? {} : { 'contract-version': version },
  pathParameters: { place: '460203' },
  ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  isBase64Encoded: false,
  requestContext: { requestId: 'request' },
  ...more,
})
const parse = (event: HttpEvent) => parseInput(tellReason, event)
const refusalOf = (event: HttpEvent, endpoint: Endpoint = tellReason): unknown => {
  try {
    return parseInput(endpoint, event)
  } catch (error) {
    return error
  }
}

describe('the version of the contract', () => {
  test("today's, and none at all, are read as they are", () => {
    for (const version of ['3', undefined])
      expect(parse(eventWith({ reason: 'winter' }, version)).body).toEqual({ reason: 'winter' })
  })

  test('an older one is lifted', () => {
    expect(parse(eventWith({ why: 'winter' }, '2')).body).toEqual({ reason: 'winter' })
  })

  test('one that can not be lifted any more is told to update, before its content is looked at', () => {
    expect(refusalOf(eventWith({ anything: 1 }, '1'))).toMatchObject({ code: 'CLIENT_TOO_OLD' })
  })

  test('a newer one than ours is taken for what we understand of it', () => {
    expect(parse(eventWith({ reason: 'winter', mood: 'gay' }, '9')).body).toEqual({ reason: 'winter' })
  })

  test('what is no version is malformed', () => {
    for (const version of ['', '0', '-1', '1.5', 'two', 'NaN', '1e99999'])
      expect(refusalOf(eventWith({ reason: 'winter' }, version))).toMatchObject({ code: 'MALFORMED_REQUEST' })
  })
})

describe('what was sent', () => {
  test('comes checked and without what the contract does not name', () => {
    const event = eventWith({ reason: 'winter', days: 90, isAdmin: true, __proto__: { evil: 1 } }, '3', {
      queryStringParameters: { cursor: 'there', limit: '9999' },
    })
    expect(parse(event)).toEqual({
      params: { place: '460203' },
      query: { cursor: 'there' },
      body: { reason: 'winter', days: 90 },
    })
  })

  test('says which fields are wrong in Chinese sentences, ours where we have one', () => {
    expect(refusalOf(eventWith({ reason: '', days: 'many' }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { reason: '请选去做什么', days: '这一项没填对' },
    })
    expect(refusalOf(eventWith({}))).toMatchObject({ fields: { reason: '这一项要填' } })
    expect(refusalOf(eventWith({ reason: 'x' }, '3', { pathParameters: { place: 'Sanya' } }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { place: '这一项没填对' },
    })
  })

  test('is no JSON, is nothing, is a list, is too much', () => {
    expect(refusalOf(eventWith('{"reason":'))).toMatchObject({ code: 'MALFORMED_REQUEST' })
    for (const body of [undefined, '', 'null', '[]', '"winter"', '7'])
      expect(refusalOf(eventWith(body))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusalOf(eventWith({ reason: '冬'.repeat(40_000) }))).toMatchObject({ code: 'TOO_LARGE' })
  })

  test('comes as base64 when its type is not known as text', () => {
    const encoded = Buffer.from(JSON.stringify({ reason: '过冬' })).toString('base64')
    expect(parse(eventWith(encoded, '3', { isBase64Encoded: true })).body).toEqual({ reason: '过冬' })
  })
})
