import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { fromRoot } from '../../local/project-root'
import { type Asked, type Ready, readySchema, type Told, toldSchema } from './messages'

/** A cloud in a process of its own, database and all. */
export interface CloudProcess extends Omit<Ready, 'is'> {
  /** Holds the next transaction. @returns (when that is arranged) a promise for the moment it is held. */
  hold(when: 'before' | 'after'): Promise<{ held: Promise<unknown> }>
  /** Waits until everything that was written is handled. */
  idle(): Promise<void>
  /** Ends it and its database at once, as a power cut does. */
  kill(): Promise<void>
}

/**
 * Starts a cloud on the data of a folder.
 * @param members how many members to make (on a first start).
 * @throws Error when it ends before it is ready.
 */
export async function startCloudProcess(dataDir: string, members = 0): Promise<CloudProcess> {
  const child = fork(join(__dirname, 'cloud-process.ts'), [dataDir, String(members)], {
    cwd: fromRoot(),
    execArgv: ['--import', 'tsx'],
    // A group of its own, so that the database dies with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const died = ended.then(() => {
    throw new Error('the cloud ended by itself')
  })
  // It is looked at only while something is awaited of it.
  died.catch(() => undefined)

  const untilTold = (is: Told['is']): Promise<unknown> =>
    new Promise((resolve) => {
      const listen = (message: unknown) => {
        if (v.parse(toldSchema, message).is !== is) return
        child.off('message', listen)
        resolve(message)
      }
      child.on('message', listen)
    })
  const ask = (asked: Asked, is: Told['is']) => {
    const told = untilTold(is)
    child.send(asked)
    return Promise.race([told, died])
  }

  const ready = v.parse(readySchema, await Promise.race([untilTold('ready'), died]))
  return {
    ...ready,
    hold: async (when) => {
      await ask({ do: 'hold', when }, 'held')
      return { held: Promise.race([untilTold('held'), died]) }
    },
    idle: async () => {
      await ask({ do: 'idle' }, 'idle')
    },
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
