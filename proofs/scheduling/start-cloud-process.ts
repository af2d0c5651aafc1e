import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { fromRoot } from '../../local/project-root'
import type { Amount } from './all-that-is-due'
import { type Asked, type Stop, type Told, toldSchema } from './messages'

/** A cloud in a process of its own, database and all. */
export interface CloudProcess {
  databaseEndpoint: string
  tableName: string
  /** Runs the schedule to its end. @returns whether everything could be dealt with. */
  runWhole(): Promise<boolean>
  /** Runs it until so many such writes are done; the next one is held on its way in or out. */
  runUntil(stop: Stop): Promise<void>
  /** Ends it and its database at once, as a power cut does. */
  kill(): Promise<void>
}

const isTold = <I extends Told['is']>(told: Told, is: I): told is Extract<Told, { is: I }> => told.is === is

/**
 * Starts a cloud on the data of a folder.
 * @param amount how much to make due (on a first start).
 * @throws Error when it ends before it is ready.
 */
export async function startCloudProcess(dataDir: string, amount?: Amount): Promise<CloudProcess> {
  const child = fork(join(__dirname, 'cloud-process.ts'), [dataDir, ...(amount ? [amount] : [])], {
    cwd: fromRoot(),
    execArgv: ['--import', 'tsx'],
    // A group of its own, so that the database dies with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const died = ended.then((): never => {
    throw new Error('the cloud ended by itself')
  })
  // It is looked at only while something is awaited of it.
  died.catch(() => undefined)

  const untilTold = <I extends Told['is']>(is: I): Promise<Extract<Told, { is: I }>> =>
    Promise.race([
      died,
      new Promise<Extract<Told, { is: I }>>((resolve) => {
        const listen = (message: unknown) => {
          const told = v.parse(toldSchema, message)
          if (!isTold(told, is)) return
          child.off('message', listen)
          resolve(told)
        }
        child.on('message', listen)
      }),
    ])
  const ask = <I extends Told['is']>(asked: Asked, is: I) => {
    const told = untilTold(is)
    child.send(asked)
    return told
  }

  const { databaseEndpoint, tableName } = await untilTold('ready')
  return {
    ...{ databaseEndpoint, tableName },
    runWhole: async () => (await ask({ run: 'whole' }, 'ran')).wholly,
    runUntil: async (stop) => {
      await ask({ run: stop }, 'held')
    },
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
