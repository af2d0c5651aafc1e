import * as v from 'valibot'
import { contract, endpoints } from '@shared/contract'
import { everyEndpointRefuses } from '@shared/endpoint'
import { errors } from '@shared/errors'
import { describe as describeContract } from './describe'

type Lambda = (event: unknown) => Promise<{ statusCode: number; headers: object; body: string }>

const event = (routeKey: string) => ({
  ...{ routeKey, headers: {}, isBase64Encoded: false, requestContext: { requestId: 'r-1' } },
})

let handler: Lambda
beforeAll(async () => {
  Object.assign(process.env, { TABLE_NAME: 'none', LOG_LEVEL: 'SILENT' })
  ;({ handler } = await import('./index'))
})

describe('somebody who connects another system', () => {
  it('gets the description of every endpoint, without signing in', async () => {
    const answer = await handler(event('GET /openapi.json'))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' })
    expect(JSON.parse(answer.body)).toEqual(JSON.parse(JSON.stringify(describeContract(contract))))
  })

  it.each(['$default', 'GET /v1/nowhere'])(
    'is told in the house’s way that %s is no route',
    async (routeKey) => {
      const answer = await handler(event(routeKey))
      expect(answer.statusCode).toBe(404)
      expect(JSON.parse(answer.body)).toEqual({
        error: { code: 'ROUTE_UNKNOWN', message: errors.ROUTE_UNKNOWN.message, requestId: 'r-1' },
      })
    },
  )
})

const operationSchema = v.object({
  operationId: v.string(),
  security: v.optional(v.array(v.unknown())),
  parameters: v.array(v.looseObject({ $ref: v.optional(v.string()), name: v.optional(v.string()) })),
  requestBody: v.optional(v.unknown()),
  responses: v.record(v.string(), v.looseObject({ $ref: v.optional(v.string()) })),
})
const document = describeContract(contract)
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    ...v.parse(operationSchema, operation),
  })),
)
const operationOf = (name: string) => operations.find(({ operationId }) => operationId === name)
const codesOf = (name: string) =>
  Object.entries(operationOf(name)?.responses ?? {}).flatMap(([status, { $ref }]) =>
    ($ref ?? '')
      .split('/')
      .slice(-1)
      .flatMap((codes) => codes.split('.'))
      .filter(Boolean)
      .map((code) => ({ status, code })),
  )

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { Validator } = await import('@seriousme/openapi-schema-validator')
    const validator = new Validator()
    const result = await validator.validate(structuredClone(document))
    expect(result).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    const broken = { ...structuredClone(document), paths: { x: 1 } }
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('has every endpoint of the contract, and no other', () => {
    const stated = endpoints.map(({ method, path, name }) => `${method} ${path} ${name}`)
    expect(operations.map(({ route, operationId }) => `${route} ${operationId}`).sort()).toEqual(
      stated.sort(),
    )
  })

  it('names the codes of each endpoint under their status', () => {
    for (const { name, errors: own } of endpoints) {
      const codes = codesOf(name)
      const stated: readonly string[] = [...own, ...everyEndpointRefuses]
      for (const code of own) expect(codes).toContainEqual({ status: String(errors[code].status), code })
      expect(codes.filter(({ code }) => !stated.includes(code))).toEqual([])
      expect(codes).toContainEqual({ status: '500', code: 'INTERNAL' })
    }
    expect(codesOf('fileTrip')).toContainEqual({ status: '409', code: 'TRIP_ALREADY_OPEN' })
  })

  it('leads nowhere that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(
      (found) => found[1],
    )
    const known = Object.entries(document.components).flatMap(([kind, of]) =>
      Object.keys(v.parse(v.record(v.string(), v.unknown()), of)).map((name) => `${kind}/${name}`),
    )
    expect(refs.filter((ref) => !known.includes(ref ?? ''))).toEqual([])
    expect(refs).toContain('schemas/Error')
  })

  it('asks for an idempotency key where something is commanded, and nowhere else', () => {
    const asks = (name: string) =>
      operationOf(name)?.parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey')
    expect(asks('fileTrip')).toBe(true)
    expect(asks('markNoticeRead')).toBe(true)
    for (const name of ['readTrip', 'logIn', 'logOut', 'describeApi']) expect(asks(name)).toBe(false)
  })

  it('asks for a session everywhere, but to log in, to let a computer or a screen in, of WeChat, and to read it', () => {
    const open = operations.filter(({ security }) => security?.length === 0)
    expect(open.map(({ operationId }) => operationId).sort()).toEqual(
      ['checkPush', 'describeApi', 'logIn', 'openDeskTicket', 'openScreen', 'readDeskTicket', 'readScreen', 'receivePush'], // prettier-ignore
    )
    expect(document.security).toEqual([{ session: [] }])
  })

  it('names what stands in a path, and what may stand behind it', () => {
    for (const { route, parameters } of operations)
      for (const [, name] of route.matchAll(/\{(\w+)\}/g))
        expect(parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }))
    expect(operationOf('listStations')?.parameters).toContainEqual(
      expect.objectContaining({ name: 'region', in: 'query', required: true }),
    )
    expect(operationOf('listStations')?.parameters).toContainEqual(
      expect.objectContaining({ name: 'cursor', in: 'query', required: false }),
    )
  })
})
