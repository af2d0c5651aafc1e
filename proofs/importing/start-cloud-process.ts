import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { fromRoot } from '../../local/project-root'
import { type Ready, toldSchema } from './messages'

/** What a cloud has used since it was started. */
export interface Usage {
  readUnits: number
  writeUnits: number
  rssAtStartMb: number
  peakRssMb: number
}

export interface CloudProcess extends Ready {
  usage: Usage
  /** Ends it and its database at once, as a power cut does. */
  kill: () => Promise<void>
}

/** Starts a cloud on the data of a folder. @throws Error when it ends before it is ready. */
export async function startCloudProcess(dataDir: string, branches = 0): Promise<CloudProcess> {
  const child = fork(join(__dirname, 'cloud-process.ts'), [dataDir, String(branches)], {
    cwd: fromRoot(),
    execArgv: ['--import', 'tsx'],
    // A group of its own, so that the database dies with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const usage = { readUnits: 0, writeUnits: 0, rssAtStartMb: 0, peakRssMb: 0 }
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the cloud ended by itself')))
    child.on('message', (message) => {
      const told = v.parse(toldSchema, message)
      usage.peakRssMb = Math.max(usage.peakRssMb, told.rssMb)
      if (told.is === 'ready') {
        usage.rssAtStartMb = told.rssMb
        resolve(told)
      } else {
        usage.readUnits += told.readUnits
        usage.writeUnits += told.writeUnits
      }
    })
  })
  return {
    ...ready,
    usage,
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}

/** Lets time pass for a cloud that is down: longer than a lease lasts. */
export function letLeaseEnd(dataDir: string): void {
  const file = join(dataDir, 'clock')
  const offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  writeFileSync(file, `${offset + 180_000}\n`)
}
