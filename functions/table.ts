import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox/table'
import { environment } from './environment'

const client = new DynamoDBClient({
  region: environment.AWS_REGION,
  ...(environment.DYNAMODB_ENDPOINT && {
    endpoint: environment.DYNAMODB_ENDPOINT,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
})

export const documentClient = DynamoDBDocumentClient.from(client, {
  marshallOptions: { removeUndefinedValues: true },
})

const index = <N extends string>(name: N) => ({
  type: 'global' as const,
  partitionKey: { name: `${name}Pk` as const, type: 'string' as const },
  sortKey: { name: `${name}Sk` as const, type: 'string' as const },
})

/**
 * The one table. Every partition key, of the table and of its indexes, begins with a kind (`TRP#`, `ORG#` …),
 * by which each function's role is limited. docs/data-model.md lists every access pattern.
 *
 * An entity's aggregate is one attribute `any()`, the toolbox's word for "as it is": each store parses it by the shared
 * schema whenever it is read.
 */
export const table = new Table({
  name: environment.TABLE_NAME,
  documentClient,
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  entityAttributeSavedAs: 'kind',
  indexes: {
    waiting: index('waiting'),
    due: index('due'),
    owner: index('owner'),
    host: index('host'),
    lookup: index('lookup'),
    listing: index('listing'),
  },
})
