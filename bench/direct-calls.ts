import { DynamoDBClient, type AttributeValue } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type DatabaseCall, inGroups } from './recorded-calls'

/** The SDK's commands by operation: what somebody would write by hand who has no use for this product's layers. */
const commands = {
  GetItem: GetCommand,
  PutItem: PutCommand,
  UpdateItem: UpdateCommand,
  DeleteItem: DeleteCommand,
  BatchGetItem: BatchGetCommand,
  Query: QueryCommand,
  TransactWriteItems: TransactWriteCommand,
}
type Operation = keyof typeof commands

/** The same calls, made by the SDK alone. */
export type DirectCalls = () => Promise<void>

const isOperation = (name: string): name is Operation => name in commands

/** Attribute values as plain ones, wherever they stand in an input. */
function plain(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one))
  if (typeof value !== 'object' || value === null) return value
  if (['Key', 'Item', 'ExpressionAttributeValues', 'ExclusiveStartKey'].includes(name))
    // Under these names DynamoDB's protocol has nothing else.
    return unmarshall(value as Record<string, AttributeValue>)
  if (name === 'Keys') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, key)]))
}

/** The keys of a batch come in a list under the name of the table. */
function plainBatch(input: object): object {
  return JSON.parse(JSON.stringify(input), (name, value: unknown) =>
    name === 'Keys' && Array.isArray(value)
      ? value.map((key) => unmarshall(key as Record<string, AttributeValue>)) // as above
      : value,
  ) as object // what was an object stays one
}

/** A client of its own, as a function would make one. */
export const directClient = (endpoint: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
    { marshallOptions: { removeUndefinedValues: true } },
  )

/**
 * Prepares the same calls for the SDK: those that went side by side do so again.
 * @param renamed other names for what may be written once only.
 */
export function prepareDirect(
  client: DynamoDBDocumentClient,
  calls: readonly DatabaseCall[],
  renamed: ReadonlyMap<string, string>,
): DirectCalls {
  const groups = inGroups(calls).map((group) =>
    group.map(({ operation, body }) => {
      let text = body
      for (const [from, to] of renamed) text = text.replaceAll(from, to)
      const { ClientRequestToken: _once, ...input } = JSON.parse(text) as Record<string, unknown> // our own call
      return { operation, input: operation === 'BatchGetItem' ? plainBatch(input) : plain(input) }
    }),
  )
  return async () => {
    for (const group of groups)
      await Promise.all(group.map(({ operation, input }) => send(client, operation, input)))
  }
}

async function send(client: DynamoDBDocumentClient, operation: string, input: unknown): Promise<void> {
  if (!isOperation(operation)) throw new Error(`the bench doesn't know ${operation}`)
  // It was the input of that very operation.
  await client.send(new commands[operation](input as never) as GetCommand)
}
