import * as v from 'valibot'
import { type CloudTemplate } from '../template'
import { callDatabase, DatabaseError } from './call'

/** What CreateTable takes of the template's table; the rest (recovery, encryption) exists in the cloud only. */
const createInput = ({ table }: CloudTemplate, tableName: string) => ({
  TableName: tableName,
  AttributeDefinitions: table.AttributeDefinitions,
  KeySchema: table.KeySchema,
  GlobalSecondaryIndexes: table.GlobalSecondaryIndexes,
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, ...table.StreamSpecification },
})

const describedSchema = v.looseObject({
  Table: v.looseObject({
    TableStatus: v.string(),
    StreamSpecification: v.optional(v.looseObject({ StreamEnabled: v.boolean() })),
    GlobalSecondaryIndexes: v.optional(v.array(v.looseObject({ IndexName: v.string() })), []),
  }),
})

/**
 * Creates the template's table under that name unless it is there, and waits until it can be used. A stream that was
 * off, because a load without it was ended hard, is on again.
 *
 * @throws Error when a table of that name has other indexes than the template (data of an older version).
 */
export async function createTable(
  endpoint: string,
  template: CloudTemplate,
  tableName: string,
): Promise<void> {
  try {
    await callDatabase(endpoint, 'DynamoDB_20120810.CreateTable', createInput(template, tableName))
  } catch (error) {
    if (!(error instanceof DatabaseError && error.type === 'ResourceInUseException')) throw error
  }
  for (;;) {
    const described = await callDatabase(endpoint, 'DynamoDB_20120810.DescribeTable', {
      TableName: tableName,
    })
    const { Table } = v.parse(describedSchema, described)
    if (Table.TableStatus !== 'ACTIVE') continue
    const names = (indexes: readonly { readonly IndexName: string }[]) =>
      indexes
        .map(({ IndexName }) => IndexName)
        .sort()
        .join(', ')
    const [wanted, found] = [
      names(template.table.GlobalSecondaryIndexes),
      names(Table.GlobalSecondaryIndexes),
    ]
    if (wanted !== found)
      throw new Error(`The stored table has the indexes ${found}, the template ${wanted}: reset it.`)
    if (!Table.StreamSpecification?.StreamEnabled) {
      const { StreamSpecification } = createInput(template, tableName)
      await callDatabase(endpoint, 'DynamoDB_20120810.UpdateTable', {
        TableName: tableName,
        StreamSpecification,
      })
    }
    return
  }
}
