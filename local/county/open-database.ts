import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileTemplate } from '../compile-template'
import { type Database, startDatabase } from '../database'
import { readRunFile } from '../run-file'
import { readTemplate } from '../template'

/**
 * Opens the database that the system on this machine keeps: the given endpoint, that of the running system, or
 * the data that the last one left.
 *
 * @param dataDir where the system keeps its data.
 * @param given DYNAMODB_ENDPOINT, if it is set.
 * @throws Error in one line when it can't be reached.
 */
export async function openDatabase(dataDir: string, given: string | undefined): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const template = readTemplate(await compileTemplate())
  const endpoint = given ?? readRunFile(dataDir)?.databaseEndpoint
  return startDatabase(template, { endpoint, file: join(dataDir, 'table.db') })
}
