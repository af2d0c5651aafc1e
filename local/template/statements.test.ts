import { allows, statementsOf } from './statements'

const statements = (...Statement: object[]) =>
  statementsOf({
    Policies: [{ PolicyDocument: { Statement: Statement.map((one) => ({ Effect: 'Allow', ...one })) } }],
  })

const role = statements(
  {
    Action: ['dynamodb:GetItem'],
    Resource: { 'Fn::GetAtt': ['Table', 'Arn'] },
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TRP#*'] } },
  },
  { Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Files.Arn}/imports/*' } },
  { Action: ['kms:GenerateDataKey'], Resource: { 'Fn::GetAtt': ['DataKey', 'Arn'] } },
  { Action: ['sqs:SendMessage'], Resource: { 'Fn::GetAtt': ['ImportQueue', 'Arn'] } },
)
const may = (action: string, resource: string, ...partitionKeys: string[]) =>
  allows(role, { action, resource, partitionKeys })

test.each([
  ['an item of its kind', true, may('dynamodb:GetItem', 'table', 'TRP#')],
  ['an item of another kind', false, may('dynamodb:GetItem', 'table', 'MEM#')],
  ['a file of its folder', true, may('s3:GetObject', 'Files.Arn/imports/')],
  ['a file of another folder', false, may('s3:GetObject', 'Files.Arn/exports/')],
  ['something else with the file', false, may('s3:PutObject', 'Files.Arn/imports/')],
  ['a key made', true, may('kms:GenerateDataKey', 'DataKey.Arn')],
  ['a key opened', false, may('kms:Decrypt', 'DataKey.Arn')],
  ['a message to its queue', true, may('sqs:SendMessage', 'ImportQueue.Arn')],
  ['a message to another queue', false, may('sqs:SendMessage', 'ImportFailures.Arn')],
])('%s: %s', (_, expected, found) => {
  expect(found).toBe(expected)
})
