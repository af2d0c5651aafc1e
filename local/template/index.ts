import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import {
  apiSchema,
  functionSchema,
  getAtt,
  integrationSchema,
  mappingSchema,
  queueMappingSchema,
  queueSchema,
  ref,
  routeSchema,
  ruleSchema,
  streamMappingSchema,
  tableSchema,
  templateSchema,
  type Resources,
} from './schema'
import { statementsOf, type Statement } from './statements'

export { allows, type Access, type Statement } from './statements'

/** A Lambda of the template. */
export interface FunctionFacts {
  /** As in serverless.yml: `trip`. A folder of `functions/` may have several functions, each its own name. */
  readonly name: string
  readonly logicalId: string
  /** `houniao-dev-trip` */
  readonly functionName: string
  /** The handler's module from the repository's root, without its ending: `functions/trip/index`. */
  readonly module: string
  readonly exportName: string
  readonly timeoutMs: number
  readonly memoryMb: number
  /** Every variable that the function is given. The value is undefined where only the cloud knows it (a secret). */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Those variables of which a resource is the value: `ImportQueue` for a Ref, `DataKey.Arn` for a GetAtt. */
  readonly references: Readonly<Record<string, string>>
  readonly roleLogicalId: string
  /** What its role allows. */
  readonly statements: readonly Statement[]
}

/** A route of the HTTP API. */
export interface RouteFacts {
  /** `GET /v1/trips/{tripId}` */
  readonly key: string
  readonly method: string
  readonly path: string
  /** The function's `name`. */
  readonly function: string
  /** After this the gateway stops waiting for the function. */
  readonly timeoutMs: number
}

/** Which pages of other origins may call the API, and how. */
export interface CorsFacts {
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly exposedHeaders: readonly string[]
  readonly maxAgeSeconds: number
}

export interface StreamMappingFacts {
  readonly function: string
  readonly batchSize: number
  readonly maximumRetryAttempts: number
  readonly bisect: boolean
  /** Patterns of which one must match, parsed. */
  readonly filters: readonly unknown[]
}

export interface QueueFacts {
  readonly id: string
  readonly visibilityTimeoutSeconds: number
  /** Where a message goes after it was received so often and never deleted: the id of another queue. */
  readonly redrive: { readonly to: string; readonly maxReceiveCount: number } | undefined
}

export interface QueueMappingFacts {
  readonly function: string
  /** The queue's id. */
  readonly queue: string
  readonly batchSize: number
}

/** The facts of a compiled template that this machine's cloud is built from. */
export interface CloudTemplate {
  readonly functions: readonly FunctionFacts[]
  readonly routes: readonly RouteFacts[]
  readonly cors: CorsFacts
  readonly table: v.InferOutput<typeof tableSchema>
  readonly streamMapping: StreamMappingFacts
  readonly queues: readonly QueueFacts[]
  readonly queueMappings: readonly QueueMappingFacts[]
  /** The ids of the buckets and of the keys of the key service. */
  readonly buckets: readonly string[]
  readonly keys: readonly string[]
  readonly schedules: readonly {
    readonly name: string
    readonly expression: string
    readonly function: string
  }[]
  /** The whole template, as CloudFormation would get it. */
  readonly raw: unknown
}

/**
 * Reads a compiled CloudFormation template.
 *
 * @param path Of the JSON file (`compileTemplate()` returns one).
 * @throws ValiError when the template has another form than this reader knows.
 */
export function readTemplate(path: string): CloudTemplate {
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const resources = v.parse(templateSchema, raw).Resources
  const ofType = <S extends v.GenericSchema>(type: string, schema: S) =>
    Object.entries(resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({ id, facts: v.parse(schema, resource.Properties) }))

  const [table] = ofType('AWS::DynamoDB::Table', tableSchema)
  const mappingsOf = <S extends v.GenericSchema>(sourceType: string, schema: S) =>
    ofType('AWS::Lambda::EventSourceMapping', v.unknown()).flatMap(({ facts }) => {
      const [source] = v.parse(mappingSchema, facts).EventSourceArn['Fn::GetAtt']
      return resources[source]?.Type === sourceType ? [v.parse(schema, facts)] : []
    })
  const [mapping] = mappingsOf('AWS::DynamoDB::Table', streamMappingSchema)
  const [api] = ofType('AWS::ApiGatewayV2::Api', apiSchema)
  const idsOf = (type: string) => ofType(type, v.unknown()).map(({ id }) => id)
  if (!table || !mapping || !api) throw new Error('The template has no table, no stream mapping or no API.')

  const functions = ofType('AWS::Lambda::Function', functionSchema).map(({ id, facts }) =>
    functionFacts(id, facts, resources),
  )
  const named = (logicalId: string): string => {
    const found = functions.find((candidate) => candidate.logicalId === logicalId)
    if (!found) throw new Error(`The template names a function that it doesn't have: ${logicalId}`)
    return found.name
  }
  const integrations = new Map(
    ofType('AWS::ApiGatewayV2::Integration', integrationSchema).map(({ id, facts }) => [id, facts]),
  )

  return {
    raw,
    functions,
    table: table.facts,
    routes: ofType('AWS::ApiGatewayV2::Route', routeSchema).map(({ facts }) => {
      const integration = integrations.get(facts.Target['Fn::Join'][1][1].Ref)
      if (!integration) throw new Error(`No integration for ${facts.RouteKey}`)
      const [method = '', path = ''] = facts.RouteKey.split(' ')
      const logicalId = integration.IntegrationUri['Fn::GetAtt'][0]
      return {
        key: facts.RouteKey,
        method,
        path,
        function: named(logicalId),
        timeoutMs: integration.TimeoutInMillis,
      }
    }),
    cors: {
      origins: api.facts.CorsConfiguration.AllowOrigins,
      methods: api.facts.CorsConfiguration.AllowMethods,
      headers: api.facts.CorsConfiguration.AllowHeaders,
      exposedHeaders: api.facts.CorsConfiguration.ExposeHeaders,
      maxAgeSeconds: api.facts.CorsConfiguration.MaxAge,
    },
    streamMapping: {
      function: named(mapping.FunctionName['Fn::GetAtt'][0]),
      batchSize: mapping.BatchSize,
      maximumRetryAttempts: mapping.MaximumRetryAttempts,
      bisect: mapping.BisectBatchOnFunctionError,
      filters: mapping.FilterCriteria.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern)),
    },
    queues: ofType('AWS::SQS::Queue', queueSchema).map(({ id, facts }) => ({
      id,
      visibilityTimeoutSeconds: facts.VisibilityTimeout,
      redrive: facts.RedrivePolicy && {
        to: facts.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0],
        maxReceiveCount: facts.RedrivePolicy.maxReceiveCount,
      },
    })),
    queueMappings: mappingsOf('AWS::SQS::Queue', queueMappingSchema).map((one) => ({
      function: named(one.FunctionName['Fn::GetAtt'][0]),
      queue: one.EventSourceArn['Fn::GetAtt'][0],
      batchSize: one.BatchSize,
    })),
    buckets: idsOf('AWS::S3::Bucket'),
    keys: idsOf('AWS::KMS::Key'),
    schedules: ofType('AWS::Events::Rule', ruleSchema).flatMap(({ facts }) =>
      facts.Targets.map((target) => ({
        name: facts.Name,
        expression: facts.ScheduleExpression,
        function: named(target.Arn['Fn::GetAtt'][0]),
      })),
    ),
  }
}

function functionFacts(
  logicalId: string,
  facts: v.InferOutput<typeof functionSchema>,
  resources: Resources,
): FunctionFacts {
  const [module = '', exportName = ''] = facts.Handler.split('.')
  const roleLogicalId = facts.Role['Fn::GetAtt'][0]
  const variables = Object.entries(facts.Environment?.Variables ?? {})
  const valueOf = (value: unknown): string | undefined =>
    typeof value === 'string' && !value.includes('{{resolve:') ? value : undefined
  const referenceOf = (value: unknown): string[] => {
    if (v.is(ref, value)) return [value.Ref]
    return v.is(getAtt, value) ? [value['Fn::GetAtt'].join('.')] : []
  }
  return {
    name: facts.FunctionName.split('-').at(-1) ?? '',
    logicalId,
    functionName: facts.FunctionName,
    module,
    exportName,
    timeoutMs: facts.Timeout * 1000,
    memoryMb: facts.MemorySize,
    environment: Object.fromEntries(variables.map(([name, value]) => [name, valueOf(value)])),
    references: Object.fromEntries(
      variables.flatMap(([name, value]) => referenceOf(value).map((target) => [name, target])),
    ),
    roleLogicalId,
    statements: statementsOf(resources[roleLogicalId]?.Properties),
  }
}
