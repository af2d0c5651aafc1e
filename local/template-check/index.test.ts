import { checkTemplate } from '.'

const queue = { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } }
const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], DeletionProtectionEnabled: true },
}
const alias = (target: unknown) => ({ Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy: { target } } })

test('a right template has nothing wrong', () => {
  const Resources = { Queue: queue, Table: table, Other: alias({ 'Fn::GetAtt': ['Queue', 'Arn'] }) }
  expect(checkTemplate({ Resources })).toEqual([])
})

test.each([
  ['an unknown type', { Queue: { Type: 'AWS::SQS::Queu' } }, 'unknown type AWS::SQS::Queu'],
  [
    'an unknown property',
    { Queue: { ...queue, Properties: { Retention: 1 } } },
    'Queue.Retention: unknown property',
  ],
  ['a missing property', { Table: { ...table, Properties: {} } }, 'Table: KeySchema is missing'],
  [
    'a missing property inside',
    { Table: { ...table, Properties: { KeySchema: [{ AttributeName: 'pk' }] } } },
    'KeyType is missing',
  ],
  [
    'a wrong value',
    { Queue: { ...queue, Properties: { MessageRetentionPeriod: 'long' } } },
    'Queue.MessageRetentionPeriod: should be integer',
  ],
  [
    'a wrong truth',
    { Table: { ...table, Properties: { ...table.Properties, DeletionProtectionEnabled: 'maybe' } } },
    'DeletionProtectionEnabled: should be boolean',
  ],
  ['a reference to nothing', { Other: alias({ Ref: 'Queu' }) }, 'there is no Queu'],
  ['an attribute of nothing', { Other: alias({ 'Fn::GetAtt': ['Queu', 'Arn'] }) }, 'there is no Queu'],
  [
    'an unknown attribute',
    { Queue: queue, Other: alias({ 'Fn::GetAtt': ['Queue', 'ARN'] }) },
    'AWS::SQS::Queue has no attribute ARN',
  ],
  [
    'a text with a reference to nothing',
    { Other: alias({ 'Fn::Sub': 'x-${Queu.Arn}' }) },
    'there is no Queu',
  ],
  [
    'a dependence on nothing',
    { Queue: { ...queue, DependsOn: ['Other'] } },
    "depends on Other, which isn't there",
  ],
])('%s is found', (_, Resources, wrong) => {
  expect(checkTemplate({ Resources })).toEqual([expect.stringContaining(wrong)])
})
