import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { DemoPerson } from './county/people'

/** What others may know of the system that runs with this data: `run.json` beside them. */
interface Run {
  api: string
  simulator: string
  desk?: string
  wechatAdmin: string
  database: { endpoint: string }
  people: readonly DemoPerson[]
}

const fileIn = (dataDir: string) => join(dataDir, 'run.json')

/** Without a pid, it is taken to be running. */
const runSchema = v.looseObject({
  pid: v.optional(v.number()),
  database: v.object({ endpoint: v.string() }),
})

/** Says where this process serves the system. @returns a function that takes it back. */
export function keepRunFile(dataDir: string, run: Run): () => void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify({ pid: process.pid, ...run }, null, 2)}\n`)
  return () => rmSync(fileIn(dataDir), { force: true })
}

/**
 * The system that runs with this data; undefined when none does, also when the last one was ended hard and left
 * its file.
 * @throws Error in one line when the file can't be understood.
 */
export function readRunFile(dataDir: string): { databaseEndpoint: string } | undefined {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return undefined
  const run = v.safeParse(runSchema, parsed(readFileSync(file, 'utf8')))
  if (!run.success) throw new Error(`${file} names no database: stop the system that runs, then try again.`)
  const { pid, database } = run.output
  return pid === undefined || isAlive(pid) ? { databaseEndpoint: database.endpoint } : undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
