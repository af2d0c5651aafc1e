import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import { fromRoot } from '../project-root'

/**
 * The emulator in a thread: it is an ES module, which jest can't load, and its own start listens to the whole network.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
import(workerData).then(async ({ buildApp }) => {
  const app = buildApp({ logger: false })
  parentPort.postMessage(await app.listen({ port: 0, host: '127.0.0.1' }))
})`

const moduleUrl = pathToFileURL(fromRoot('node_modules', 'fauxqs', 'dist', 'app.js')).href

/** An emulator of S3 and SQS, empty; it keeps everything in memory. */
export interface Fauxqs {
  readonly endpoint: string
  close(): Promise<void>
}

/** Starts the emulator on a free port of this machine. @throws Error when it doesn't start. */
export async function startFauxqs(): Promise<Fauxqs> {
  const worker = new Worker(program, { eval: true, workerData: moduleUrl })
  const [endpoint] = v.parse(v.tuple([v.string()]), await once(worker, 'message'))
  // It never keeps alive a process that has nothing else to do.
  worker.unref()
  return {
    endpoint,
    close: async () => {
      await worker.terminate()
    },
  }
}
