import * as v from 'valibot'
import { type Access } from '../../template'

const key = v.looseObject({ pk: v.object({ S: v.string() }) })
const keyed = v.looseObject({ Key: key })
const put = v.looseObject({ Item: key })
const transactPart = v.union([
  v.object({ Put: put }),
  v.object({ Update: keyed }),
  v.object({ Delete: keyed }),
  v.object({ ConditionCheck: keyed }),
])
const transactWrite = v.looseObject({ TransactItems: v.array(transactPart) })
const transactGet = v.looseObject({ TransactItems: v.array(v.object({ Get: keyed })) })
const batchGet = v.looseObject({ RequestItems: v.record(v.string(), v.looseObject({ Keys: v.array(key) })) })
const batchWrite = v.looseObject({
  RequestItems: v.record(
    v.string(),
    v.array(v.union([v.object({ PutRequest: put }), v.object({ DeleteRequest: keyed })])),
  ),
})
const query = v.looseObject({
  IndexName: v.optional(v.string()),
  KeyConditionExpression: v.string(),
  ExpressionAttributeNames: v.optional(v.record(v.string(), v.string()), {}),
  ExpressionAttributeValues: v.record(v.string(), v.unknown()),
})

/** `TRP#trp_1` → `TRP#`: what the meter keeps of a key. */
const kindOf = (partitionKey: string): string => partitionKey.slice(0, partitionKey.indexOf('#') + 1)

const onTable = (action: string, ...keys: v.InferOutput<typeof key>[]): Access => ({
  action: `dynamodb:${action}`,
  resource: 'table',
  partitionKeys: [...new Set(keys.map(({ pk }) => kindOf(pk.S)))],
})

function accessOfPart(part: v.InferOutput<typeof transactPart>): Access {
  if ('Put' in part) return onTable('PutItem', part.Put.Item)
  if ('Update' in part) return onTable('UpdateItem', part.Update.Key)
  if ('Delete' in part) return onTable('DeleteItem', part.Delete.Key)
  return onTable('ConditionCheckItem', part.ConditionCheck.Key)
}

/** The partition key that a query's condition names; `?` when it can't be read. */
function queriedKey(input: v.InferOutput<typeof query>): string {
  const attribute = input.IndexName === undefined ? 'pk' : `${input.IndexName}Pk`
  for (const [, name = '', value = ''] of input.KeyConditionExpression.matchAll(/(#?\w+)\s*=\s*(:\w+)/g)) {
    if ((input.ExpressionAttributeNames[name] ?? name) !== attribute) continue
    const found = v.safeParse(v.object({ S: v.string() }), input.ExpressionAttributeValues[value])
    if (found.success) return kindOf(found.output.S)
  }
  return '?'
}

/**
 * What a call does to the table, in the terms of a role: action, table or index, kinds of partition keys. A
 * transaction does what its parts do. A call that this reader doesn't know touches the kind `?`, which no role has.
 */
export function accessesOf(operation: string, input: unknown): Access[] {
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [onTable(operation, v.parse(keyed, input).Key)]
    case 'PutItem':
      return [onTable(operation, v.parse(put, input).Item)]
    case 'TransactWriteItems':
      return v.parse(transactWrite, input).TransactItems.map(accessOfPart)
    case 'TransactGetItems':
      return v.parse(transactGet, input).TransactItems.map(({ Get }) => onTable('GetItem', Get.Key))
    case 'BatchGetItem':
      return Object.values(v.parse(batchGet, input).RequestItems).map(({ Keys }) =>
        onTable(operation, ...Keys),
      )
    case 'BatchWriteItem':
      return Object.values(v.parse(batchWrite, input).RequestItems).map((parts) =>
        onTable(
          operation,
          ...parts.map((p) => ('PutRequest' in p ? p.PutRequest.Item : p.DeleteRequest.Key)),
        ),
      )
    case 'Query': {
      const read = v.parse(query, input)
      const resource = read.IndexName ?? 'table'
      return [{ action: 'dynamodb:Query', resource, partitionKeys: [queriedKey(read)] }]
    }
    default:
      return [{ action: `dynamodb:${operation}`, resource: 'table', partitionKeys: ['?'] }]
  }
}
