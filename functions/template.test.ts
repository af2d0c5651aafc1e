import * as v from 'valibot'
import { compileTemplate } from '../local/compile-template'
import { allows, readTemplate, type CloudTemplate } from '../local/template'
import { checkTemplate } from '../local/template-check'

const rawSchema = v.looseObject({
  Resources: v.record(
    v.string(),
    v.looseObject({
      Type: v.string(),
      Properties: v.record(v.string(), v.unknown()),
      DeletionPolicy: v.optional(v.string()),
    }),
  ),
})

/** The template that would be deployed, compiled from serverless.yml. */
let template: CloudTemplate
beforeAll(async () => {
  template = readTemplate(await compileTemplate())
}, 60_000)

/** The resources of one type: id and properties. */
const ofType = (type: string) =>
  Object.entries(v.parse(rawSchema, template.raw).Resources).filter(([, resource]) => resource.Type === type)

const resource = (id: string) => v.parse(rawSchema, template.raw).Resources[id]

const find = (name: string) => {
  const found = template.functions.find((one) => one.name === name)
  if (!found) throw new Error(`no function ${name}`)
  return found
}

test('CloudFormation knows every type, property and reference', () => {
  expect(checkTemplate(template.raw)).toEqual([])
})

test('nothing is tied to the global partition, region or account', () => {
  const text = JSON.stringify(template.raw)
  expect(text).not.toContain('arn:aws:')
  expect(text).not.toMatch(/\bus-east-1\b|amazonaws\.com\.cn|:\d{12}:/)
})

test('the table is kept, encrypted, restorable, and has at most six indexes', () => {
  const [[, table] = [undefined, undefined]] = ofType('AWS::DynamoDB::Table')
  expect(table?.DeletionPolicy).toBe('Retain')
  expect(table?.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  const indexes = template.table.GlobalSecondaryIndexes
  expect(indexes.map(({ IndexName }) => IndexName)).toEqual([
    'waiting',
    'due',
    'owner',
    'host',
    'lookup',
    'listing',
  ])
  for (const { IndexName, KeySchema } of indexes)
    expect(KeySchema.map(({ AttributeName }) => AttributeName)).toEqual([`${IndexName}Pk`, `${IndexName}Sk`])
})

test('every function has a role of its own and a log of 180 days', () => {
  const roles = template.functions.map(({ roleLogicalId }) => roleLogicalId)
  expect(new Set(roles).size).toBe(template.functions.length)
  // Those that are called over HTTP are the features of the contract: functions/contract.test.ts.
  const called = new Set(template.routes.map((one) => one.function))
  const apart = template.functions.map(({ name }) => name).filter((name) => !called.has(name))
  expect(apart.sort()).toEqual(['exportsWorker', 'importsWorker', 'reapplyErasures', 'schedule', 'stream'])
  const logs = ofType('AWS::Logs::LogGroup').map(([, { Properties }]) => Properties)
  for (const { RetentionInDays } of logs) expect(RetentionInDays).toBe(180)
  const names = logs.map(({ LogGroupName }) => LogGroupName)
  for (const { functionName } of template.functions) expect(names).toContain(`/aws/lambda/${functionName}`)
})

test('every function runs nodejs22.x, and an API function ends before the gateway stops waiting', () => {
  for (const [, { Properties }] of ofType('AWS::Lambda::Function'))
    expect(Properties.Runtime).toBe('nodejs22.x')
  for (const route of template.routes) expect(find(route.function).timeoutMs).toBeLessThan(route.timeoutMs)
})

test('no role names less than kinds, none may scan, change or delete the log, and the auditor’s alone may read it', () => {
  for (const { name, statements } of template.functions)
    for (const { actions, resource, leadingKeys } of statements) {
      expect(actions.filter((action) => action.includes('*') || action === 'dynamodb:Scan')).toEqual([])
      if (resource === 'other' || resource.includes('.')) continue
      expect([name, leadingKeys?.every((key) => /^[A-Z]{3}#\*$/.test(key))]).toEqual([name, true])
      if (!leadingKeys?.includes('AUD#*')) continue
      const allowed = name === 'audit' ? /^dynamodb:(GetItem|BatchGetItem|Query)$/ : /^dynamodb:PutItem$/
      expect([name, actions.filter((action) => !allowed.test(action))]).toEqual([name, []])
    }
})

test('a role allows what its feature needs and refuses what others keep', () => {
  const trip = find('trip').statements
  const on = (action: string, resource: string, ...partitionKeys: string[]) =>
    allows(trip, { action: `dynamodb:${action}`, resource, partitionKeys })
  expect(on('PutItem', 'table', 'TRP#trp_1')).toBe(true)
  expect(on('PutItem', 'table', 'AUD#trp_1')).toBe(true)
  expect(on('BatchGetItem', 'table', 'TRP#trp_1', 'STN#stn_1')).toBe(true)
  expect(on('Query', 'waiting', 'ORG#org_1')).toBe(true)
  expect(on('GetItem', 'table', 'AUD#trp_1')).toBe(false)
  expect(on('PutItem', 'table', 'SES#1')).toBe(false)
  expect(on('GetItem', 'table', 'INB#mem_1')).toBe(false)
  expect(on('Query', 'due', 'DUE#0')).toBe(false)
  expect(find('openapi').statements.every(({ resource }) => resource === 'other')).toBe(true)
})

test('secrets reach only the functions that need them, and the template holds none', () => {
  const having = (name: string) =>
    template.functions.filter((one) => name in one.environment).map((one) => one.name)
  expect(having('WECHAT_SECRET')).toEqual(['account', 'stationPoster', 'letter', 'member', 'inflow'])
  expect(having('STATION_CODE_SECRET')).toEqual(['post', 'station', 'stationScreen', 'trip', 'inflow'])
  // Who writes or looks up numbers; what opens them needs no digest.
  expect(having('PHONE_HASH_SECRET')).toEqual([
    ...['account', 'letter', 'member', 'importsWorker', 'inflow', 'wish'],
  ])
  expect(having('WECHAT_PUSH_TOKEN')).toEqual(['push'])
  expect(having('WECHAT_PUSH_AES_KEY')).toEqual(['push'])
  // Whatever takes commands keys its digests with it; the value is nowhere.
  expect(having('REQUEST_DIGEST_SECRET')).toHaveLength(template.functions.length)
  for (const { environment } of template.functions) {
    expect(environment.REQUEST_DIGEST_SECRET).toBeUndefined()
    expect(environment.WECHAT_SECRET).toBeUndefined()
    expect(environment.STATION_CODE_SECRET).toBeUndefined()
  }
})

test('the stream brings inserted events alone, halves what fails, and may send what stays failed to its queue', () => {
  const { function: name, ...mapping } = template.streamMapping
  expect(mapping).toEqual({
    batchSize: 25,
    maximumRetryAttempts: 5,
    bisect: true,
    filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['event'] } } } }],
  })
  const [source] = ofType('AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .filter(({ StartingPosition }) => StartingPosition === 'TRIM_HORIZON')
  const queue = { 'Fn::GetAtt': ['FailedEvents', 'Arn'] }
  expect(source?.DestinationConfig).toEqual({ OnFailure: { Destination: queue } })
  const sends = find(name).statements.filter(({ actions }) => actions.includes('sqs:SendMessage'))
  expect(sends).toEqual([{ actions: ['sqs:SendMessage'], resource: 'FailedEvents.Arn' }])
  expect(resource('FailedEvents')?.Properties).toEqual({
    MessageRetentionPeriod: 1209600,
    SqsManagedSseEnabled: true,
  })
})

test('files are encrypted, closed to everybody, and gone after a week; who was erased is remembered for a year', () => {
  expect(resource('Files')?.DeletionPolicy).toBe('Retain')
  const { BucketEncryption, PublicAccessBlockConfiguration, LifecycleConfiguration, ...rest } =
    resource('Files')?.Properties ?? {}
  expect(JSON.stringify(BucketEncryption)).toContain('"SSEAlgorithm":"AES256"')
  expect(PublicAccessBlockConfiguration).toEqual({
    ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
    ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
  })
  expect(LifecycleConfiguration).toMatchObject({
    Rules: [
      { Status: 'Enabled', Prefix: 'imports/', ExpirationInDays: 7 },
      { Status: 'Enabled', Prefix: 'exports/', ExpirationInDays: 7 },
      { Status: 'Enabled', Prefix: 'erasures/', ExpirationInDays: 365 },
    ],
  })
  expect(rest).not.toHaveProperty('AccessControl')
})

test('jobs are encrypted, tried five times, and never seen by two workers at once', () => {
  for (const [, { Properties }] of ofType('AWS::SQS::Queue'))
    expect(Properties.SqsManagedSseEnabled).toBe(true)
  const queue = template.queues.find(({ id }) => id === 'ImportQueue')
  expect(queue?.redrive).toEqual({ to: 'ImportFailures', maxReceiveCount: 5 })
  for (const mapping of template.queueMappings) {
    const { visibilityTimeoutSeconds } = template.queues.find(({ id }) => id === mapping.queue) ?? {}
    // What AWS asks for: six times the function's timeout.
    expect(visibilityTimeoutSeconds).toBeGreaterThanOrEqual((6 * find(mapping.function).timeoutMs) / 1000)
  }
})

test('the key that wraps data keys rotates and stays, and nobody but the account stands in its policy', () => {
  const key = resource('DataKey')
  expect(key?.DeletionPolicy).toBe('Retain')
  expect(key?.Properties).toMatchObject({ EnableKeyRotation: true })
  const principals = JSON.stringify(key?.Properties.KeyPolicy).match(/"Principal":\{.*?\}\}/g)
  expect(principals).toEqual([
    '"Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}}',
  ])
})

test('one function is run every five minutes', () => {
  expect(template.schedules).toMatchObject([{ expression: 'rate(5 minutes)', function: 'schedule' }])
})

test('the stage is throttled, and its log says nothing about a person', () => {
  const [[, stage] = [undefined, undefined]] = ofType('AWS::ApiGatewayV2::Stage')
  expect(stage?.Properties.DefaultRouteSettings).toEqual({
    ThrottlingBurstLimit: 400,
    ThrottlingRateLimit: 200,
  })
  const { Format } = v.parse(v.looseObject({ Format: v.string() }), stage?.Properties.AccessLogSettings)
  expect(Format.match(/\$context\.[\w.]+/g)).toEqual([
    '$context.requestId',
    '$context.routeKey',
    '$context.status',
    '$context.responseLatency',
  ])
})
