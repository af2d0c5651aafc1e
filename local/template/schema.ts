import * as v from 'valibot'

/** What this folder reads of a compiled CloudFormation template; everything else in it is left alone. */

/** `{ "Fn::GetAtt": ["Id", "Attribute"] }` */
export const getAtt = v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.string()]) })
/** `{ "Ref": "Id" }` */
export const ref = v.object({ Ref: v.string() })

const oneOrMore = <S extends v.GenericSchema>(schema: S) => v.union([v.array(schema), schema])

export const templateSchema = v.looseObject({
  Resources: v.record(
    v.string(),
    v.looseObject({ Type: v.string(), Properties: v.optional(v.unknown(), {}) }),
  ),
})
export type Resources = v.InferOutput<typeof templateSchema>['Resources']

export const functionSchema = v.looseObject({
  Handler: v.string(),
  FunctionName: v.string(),
  Timeout: v.number(),
  MemorySize: v.number(),
  Role: getAtt,
  Environment: v.optional(v.looseObject({ Variables: v.record(v.string(), v.unknown()) })),
})

export const roleSchema = v.looseObject({
  Policies: v.array(
    v.looseObject({
      PolicyDocument: v.looseObject({
        Statement: v.array(
          v.looseObject({
            Effect: v.literal('Allow'),
            Action: oneOrMore(v.string()),
            Resource: v.unknown(),
            Condition: v.optional(v.record(v.string(), v.record(v.string(), v.unknown()))),
          }),
        ),
      }),
    }),
  ),
})

export const apiSchema = v.looseObject({
  CorsConfiguration: v.object({
    AllowOrigins: v.array(v.string()),
    AllowMethods: v.array(v.string()),
    AllowHeaders: v.array(v.string()),
    ExposeHeaders: v.array(v.string()),
    MaxAge: v.number(),
  }),
})

export const routeSchema = v.looseObject({
  RouteKey: v.string(),
  Target: v.object({ 'Fn::Join': v.tuple([v.literal('/'), v.tuple([v.literal('integrations'), ref])]) }),
})

export const integrationSchema = v.looseObject({
  IntegrationUri: getAtt,
  PayloadFormatVersion: v.literal('2.0'),
  TimeoutInMillis: v.number(),
})

const keySchema = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }))
export const tableSchema = v.looseObject({
  TableName: v.string(),
  AttributeDefinitions: v.array(v.object({ AttributeName: v.string(), AttributeType: v.literal('S') })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: v.array(
    v.object({
      IndexName: v.string(),
      KeySchema: keySchema,
      Projection: v.object({ ProjectionType: v.literal('ALL') }),
    }),
  ),
  StreamSpecification: v.object({ StreamViewType: v.literal('NEW_AND_OLD_IMAGES') }),
  TimeToLiveSpecification: v.object({ AttributeName: v.string(), Enabled: v.literal(true) }),
})

export const streamMappingSchema = v.looseObject({
  FunctionName: getAtt,
  BatchSize: v.number(),
  MaximumRetryAttempts: v.number(),
  BisectBatchOnFunctionError: v.boolean(),
  FunctionResponseTypes: v.array(v.literal('ReportBatchItemFailures')),
  FilterCriteria: v.object({ Filters: v.array(v.object({ Pattern: v.string() })) }),
})

/** What both kinds of event source mapping have. */
export const mappingSchema = v.looseObject({ EventSourceArn: getAtt })

export const queueMappingSchema = v.looseObject({
  EventSourceArn: getAtt,
  FunctionName: getAtt,
  BatchSize: v.number(),
  FunctionResponseTypes: v.array(v.literal('ReportBatchItemFailures')),
})

export const queueSchema = v.looseObject({
  VisibilityTimeout: v.optional(v.number(), 30),
  RedrivePolicy: v.optional(v.object({ deadLetterTargetArn: getAtt, maxReceiveCount: v.number() })),
})

export const ruleSchema = v.looseObject({
  Name: v.string(),
  ScheduleExpression: v.string(),
  Targets: v.array(v.looseObject({ Arn: getAtt })),
})
