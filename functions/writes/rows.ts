import { DeleteCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import * as v from 'valibot'
import type { Instant } from '@shared/time'
import { environment } from '../environment'
import { documentClient } from '../table'

const rowSchema = v.object({ pk: v.string(), sk: v.string() })
/** An item by its key, whatever it is. */
export type Row = v.InferOutput<typeof rowSchema>

/** An attribute that holds an instant, inside others if need be. */
interface Written {
  path: readonly string[]
  /** Those written then or before. */
  until: Instant
}

function filterOf({ path, until }: Written) {
  const names = path.map((name, i): [string, string] => [`#n${i}`, name])
  return {
    FilterExpression: `${names.map(([placeholder]) => placeholder).join('.')} <= :until`,
    ExpressionAttributeNames: Object.fromEntries(names),
    values: { ':until': until },
  }
}

/**
 * Every item of a partition, whatever kinds lie there: what is to go as a whole is not listed kind by kind.
 * @param written only those that have this attribute, from that time or before.
 */
export async function rowsOf(pk: string, written?: Written): Promise<Row[]> {
  const { values, ...filter } = written ? filterOf(written) : { values: {} }
  const rows: Row[] = []
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: environment.TABLE_NAME,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...values },
      ...filter,
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
    },
  )
  for await (const { Items = [] } of pages) rows.push(...Items.map((item) => v.parse(rowSchema, item)))
  return rows
}

/** Deletes an item; no matter if it is gone already. */
export async function deleteRow(key: Row): Promise<void> {
  await documentClient.send(new DeleteCommand({ TableName: environment.TABLE_NAME, Key: key }))
}
