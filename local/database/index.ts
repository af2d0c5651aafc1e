import { randomUUID } from 'node:crypto'
import { type CloudTemplate } from '../template'
import { callDatabase } from './call'
import { createTable } from './create-table'
import { startDynoxide } from './dynoxide'
import { sweepExpired } from './sweep'

export { callDatabase, DatabaseError, localCredentials } from './call'

/** A DynamoDB endpoint that has the template's table. */
export interface Database {
  readonly endpoint: string
  readonly tableName: string
  /** Deletes what is expired at that time (milliseconds since the epoch). @returns how many items. */
  sweep(nowMs: number): Promise<number>
  close(): Promise<void>
}

interface DatabaseOptions {
  /** The endpoint to use in place of the embedded database: DYNAMODB_ENDPOINT, usually. */
  readonly endpoint?: string | undefined
  /** Where the embedded database keeps its data. Absent: nothing outlives `close()`. */
  readonly file?: string | undefined
}

/**
 * Starts the database and creates the template's table in it.
 *
 * @throws Error in one line when there is no embedded database for this platform or the endpoint can't be reached.
 */
export async function startDatabase(
  template: CloudTemplate,
  options: DatabaseOptions = {},
): Promise<Database> {
  const given = options.endpoint
  const { endpoint, close } =
    given === undefined
      ? await startDynoxide(options.file)
      : { endpoint: given, close: () => Promise.resolve() }
  // Several test files may share a given endpoint, so what is not kept gets a table of its own.
  const isOwnTable = given !== undefined && options.file === undefined
  const tableName = template.table.TableName + (isOwnTable ? `-${randomUUID()}` : '')
  try {
    await createTable(endpoint, template, tableName)
  } catch (error) {
    await close()
    throw new Error(
      `The database at ${endpoint} can't be used: ${error instanceof Error ? error.message : ''}`,
      {
        cause: error,
      },
    )
  }
  const ttlAttribute = template.table.TimeToLiveSpecification.AttributeName
  return {
    endpoint,
    tableName,
    sweep: (nowMs) => sweepExpired({ endpoint, name: tableName, ttlAttribute }, nowMs),
    close: async () => {
      if (isOwnTable) await callDatabase(endpoint, 'DynamoDB_20120810.DeleteTable', { TableName: tableName })
      await close()
    },
  }
}
