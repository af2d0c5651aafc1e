import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import {
  functionSchema,
  integrationSchema,
  ref,
  routeSchema,
  ruleSchema,
  streamMappingSchema,
  tableSchema,
  templateSchema,
  type Resources,
} from './schema'
import { statementsOf, type Statement } from './statements'

export { allows, type Statement, type TableAccess } from './statements'

/** A Lambda of the template. */
export interface FunctionFacts {
  /** The folder under `functions/`: `trip`. */
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

export interface StreamMappingFacts {
  readonly function: string
  readonly batchSize: number
  readonly maximumRetryAttempts: number
  readonly bisect: boolean
  /** Patterns of which one must match, parsed. */
  readonly filters: readonly unknown[]
}

/** The facts of a compiled template that this machine's cloud is built from. */
export interface CloudTemplate {
  readonly functions: readonly FunctionFacts[]
  readonly routes: readonly RouteFacts[]
  readonly table: v.InferOutput<typeof tableSchema>
  readonly streamMapping: StreamMappingFacts
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
  const [mapping] = ofType('AWS::Lambda::EventSourceMapping', streamMappingSchema)
  if (!table || !mapping) throw new Error('The template has no table or no stream mapping.')

  const functions = ofType('AWS::Lambda::Function', functionSchema).map(({ id, facts }) =>
    functionFacts(id, facts, resources, { [table.id]: table.facts.TableName }),
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
    streamMapping: {
      function: named(mapping.facts.FunctionName['Fn::GetAtt'][0]),
      batchSize: mapping.facts.BatchSize,
      maximumRetryAttempts: mapping.facts.MaximumRetryAttempts,
      bisect: mapping.facts.BisectBatchOnFunctionError,
      filters: mapping.facts.FilterCriteria.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern)),
    },
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
  refs: Record<string, string>,
): FunctionFacts {
  const [module = '', exportName = ''] = facts.Handler.split('.')
  const roleLogicalId = facts.Role['Fn::GetAtt'][0]
  const valueOf = (value: unknown): string | undefined => {
    if (v.is(ref, value)) return refs[value.Ref]
    return typeof value === 'string' && !value.includes('{{resolve:') ? value : undefined
  }
  return {
    name: module.split('/').at(-2) ?? '',
    logicalId,
    functionName: facts.FunctionName,
    module,
    exportName,
    timeoutMs: facts.Timeout * 1000,
    memoryMb: facts.MemorySize,
    environment: Object.fromEntries(
      Object.entries(facts.Environment?.Variables ?? {}).map(([name, value]) => [name, valueOf(value)]),
    ),
    roleLogicalId,
    statements: statementsOf(resources[roleLogicalId]?.Properties),
  }
}
