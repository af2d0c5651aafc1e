import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { compileTemplate } from '../compile-template'
import { type Database, startDatabase } from '../database'
import { readTemplate } from '../template'

const runSchema = v.looseObject({ database: v.object({ endpoint: v.string() }) })

/** The database of the system that runs on this machine, by its run.json; undefined when none runs. */
function runningEndpoint(dataDir: string): string | undefined {
  const file = join(dataDir, 'run.json')
  if (!existsSync(file)) return undefined
  const run = v.safeParse(runSchema, JSON.parse(readFileSync(file, 'utf8')))
  if (!run.success) throw new Error(`${file} names no database: stop the system that runs, then try again.`)
  return run.output.database.endpoint
}

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
  const endpoint = given ?? runningEndpoint(dataDir)
  return startDatabase(template, { endpoint, file: join(dataDir, 'table.db') })
}
