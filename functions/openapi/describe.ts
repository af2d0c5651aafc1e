import { publicActions } from '@shared/access/actions'
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { type Endpoint, everyEndpointRefuses, headers, isCommand } from '@shared/endpoint'
import { type ErrorCode, errors } from '@shared/errors'

type Json = Record<string, unknown>

/** Wire schemas carry no transforms, so what goes in is what comes out; brands are the compiler's alone. */
const schemaOf = (schema: v.GenericSchema): Json => {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input' })
  return rest
}

const json = (schema: Json) => ({ 'application/json': { schema } })

/** Logging in, WeChat's push and reading this description need no session. */
const isPublic = ({ action }: Endpoint) => publicActions.some((one) => one === action)

function refuses(endpoint: Endpoint, code: ErrorCode): boolean {
  if (code.startsWith('IDEMPOTENCY_')) return isCommand(endpoint)
  return !(isPublic(endpoint) && (code === 'NOT_SIGNED_IN' || code === 'NOT_ALLOWED'))
}

/** Every code that an endpoint can answer with, by its HTTP status. */
function refusalsOf(endpoint: Endpoint): Map<number, ErrorCode[]> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of [...everyEndpointRefuses, ...endpoint.errors].filter((one) => refuses(endpoint, one))) {
    const { status } = errors[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return byStatus
}

const errorBody = (codes: readonly ErrorCode[]): Json => ({
  type: 'object',
  properties: {
    error: {
      allOf: [{ $ref: '#/components/schemas/Error' }],
      properties: { code: { type: 'string', enum: codes } },
    },
  },
  required: ['error'],
})

/** Named by their codes, so that endpoints which refuse the same share one response. */
const refusalName = (codes: readonly ErrorCode[]) => codes.join('.')

const refusal = (codes: readonly ErrorCode[]) => ({
  description: codes.map((code) => `${code}: ${errors[code].message}`).join('\n\n'),
  headers: { [headers.serverTime]: { $ref: '#/components/headers/ServerTime' } },
  content: json(errorBody(codes)),
})

/** The parameters of a path or a query, from the object schema that parses them. */
function parametersIn(place: 'path' | 'query', schema: v.GenericSchema | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
  })
  return Object.entries(properties).map(([name, of]) => ({
    ...{ name, in: place, required: place === 'path' || required.includes(name), schema: of },
  }))
}

const headerRefs = (endpoint: Endpoint): Json[] => [
  ...(isPublic(endpoint) ? [] : [{ $ref: '#/components/parameters/ActingAs' }]),
  ...(isCommand(endpoint) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  { $ref: '#/components/parameters/ContractVersion' },
]

function operationOf(feature: string, endpoint: Endpoint): Json {
  const { name, params, query, body, status, output, delivery, version, media } = endpoint
  const refusals = [...refusalsOf(endpoint)].map(([at, codes]): [string, Json] => [
    String(at),
    { $ref: `#/components/responses/${refusalName(codes)}` },
  ])
  return {
    operationId: name,
    tags: [feature],
    ...(isPublic(endpoint) ? { security: [] } : {}),
    'x-delivery': delivery,
    'x-version': version,
    parameters: [...parametersIn('path', params), ...parametersIn('query', query), ...headerRefs(endpoint)],
    ...(body && { requestBody: { required: body.type !== 'optional', content: json(schemaOf(body)) } }),
    responses: {
      [String(status)]: {
        description: 'Done',
        headers: { [headers.serverTime]: { $ref: '#/components/headers/ServerTime' } },
        content: media ? { [media]: { schema: schemaOf(output) } } : json(schemaOf(output)),
      },
      ...Object.fromEntries(refusals),
    },
  }
}

const header = (name: string, required: boolean, description: string, schema: Json) => ({
  ...{ name, in: 'header', required, description, schema: { type: 'string', ...schema } },
})

const components: Json = {
  securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
  headers: {
    ServerTime: { description: "The server's clock, UTC", schema: { type: 'string', format: 'date-time' } },
  },
  parameters: {
    IdempotencyKey: header(
      headers.idempotencyKey,
      true,
      'Made once by who sends the command; a resend with the same key and body gets the same receipt.',
      { pattern: '^[\\w-]{16,64}$' },
    ),
    ActingAs: header(headers.actingAs, false, 'The grant under which it is done. Absent: oneself.', {}),
    ContractVersion: header(
      headers.contractVersion,
      false,
      'The version of the body (x-version). Older bodies are lifted. Absent: the newest.',
      { pattern: '^[1-9]\\d*$' },
    ),
  },
  schemas: {
    Error: {
      type: 'object',
      properties: {
        code: { type: 'string' },
        message: { type: 'string', description: 'What the person reads, in Chinese' },
        fields: {
          type: 'object',
          description: 'What is wrong, by dotted path into the body',
          additionalProperties: { type: 'string' },
        },
        requestId: { type: 'string' },
      },
      required: ['code', 'message', 'requestId'],
    },
  },
}

/**
 * The OpenAPI 3.1 document of a contract.
 * @param contract endpoints by feature and name, as shared/contract.ts holds them
 */
export function describe(contract: Record<string, Record<string, Endpoint>>) {
  const paths: Record<string, Json> = {}
  const responses: Record<string, Json> = {}
  for (const [feature, endpoints] of Object.entries(contract))
    for (const endpoint of Object.values(endpoints)) {
      const { path, method } = endpoint
      paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(feature, endpoint) }
      for (const codes of refusalsOf(endpoint).values()) responses[refusalName(codes)] = refusal(codes)
    }
  return {
    openapi: '3.1.0',
    info: { title: '候鸟驿站 Houniao', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: { ...components, responses },
  }
}
