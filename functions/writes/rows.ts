import { DeleteCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import * as v from 'valibot'
import { environment } from '../environment'
import { documentClient } from '../table'
import type { Part } from './part'

const rowSchema = v.object({ pk: v.string(), sk: v.string() })
/** An item by its key, whatever it is. */
export type Row = v.InferOutput<typeof rowSchema>

/** Every item of a partition, whatever kinds lie there: what is to go as a whole is not listed kind by kind. */
export async function rowsOf(pk: string): Promise<Row[]> {
  const rows: Row[] = []
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: environment.TABLE_NAME,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
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

/** The part that deletes an item; no matter if it is gone already. */
export const deleteRowPart = (key: Row): Part => ({
  write: { Delete: { TableName: environment.TABLE_NAME, Key: key } },
  otherwise: 'rerun',
})
