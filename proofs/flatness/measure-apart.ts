import { fork } from 'node:child_process'
import { join } from 'node:path'
import * as v from 'valibot'
import { fromRoot } from '../../local/project-root'
import type { Around } from './measure'

const measuredSchema = v.object({
  on: v.string(),
  costs: v.record(v.string(), v.object({ roundTrips: v.number(), readUnits: v.number() })),
})
export type Measurements = v.InferOutput<typeof measuredSchema>

/** Measures a county in a process of its own. @throws Error when that ends without an answer. */
export function measureApart({ membersAway, takenIn, fromElsewhere }: Around): Promise<Measurements> {
  const figures = [membersAway, takenIn, fromElsewhere].map(String)
  const child = fork(join(__dirname, 'measure-process.ts'), figures, {
    cwd: fromRoot(),
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(v.parse(measuredSchema, message)))
    child.once('exit', () => reject(new Error('the county was not measured')))
  })
}
