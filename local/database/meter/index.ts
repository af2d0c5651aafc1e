import {
  Agent,
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { setTimeout as rest } from 'node:timers/promises'
import * as v from 'valibot'
import { wasClosedMeanwhile } from '../../closed-meanwhile'
import { keepAliveTimeout } from '../../keep-alive'
import { type Access } from '../../template'
import { accessesOf } from './accesses'
import { conflictError, Faults } from './faults'

export { type Fault, type FaultRule } from './faults'

/** One call of the database. */
export interface Call {
  /** `TransactWriteItems` */
  readonly operation: string
  /** What it touched, by kinds of keys, never by keys. */
  readonly accesses: readonly Access[]
  /** The HTTP status; 0 when the connection broke. */
  readonly status: number
  /** Capacity units as the database counted them. */
  readonly readUnits: number
  readonly writeUnits: number
}

/** What happened between the beginning and the end of something. */
export interface Measurement<T> {
  readonly result: T
  /** In the order in which they were answered. */
  readonly calls: readonly Call[]
  readonly roundTrips: number
  readonly readUnits: number
  readonly writeUnits: number
  /** What was done elsewhere: to the object store, the queues, the key service. */
  readonly elsewhere: readonly Access[]
}

/** A proxy before the database that counts, and makes faults on request. */
export interface Meter {
  /** What the functions use as DYNAMODB_ENDPOINT. */
  readonly endpoint: string
  /** Counts every call that is answered while `run` runs (the stream's function included: let it be idle before). */
  measure<T>(run: () => Promise<T>): Promise<Measurement<T>>
  /** Tells the meter what was done elsewhere than to the database. */
  note(access: Access): void
  readonly faults: Faults
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const inputSchema = v.looseObject({})
const capacity = v.looseObject({ CapacityUnits: v.number() })
const consumedSchema = v.looseObject({ ConsumedCapacity: v.optional(v.union([v.array(capacity), capacity])) })
const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems'])

/** Starts the meter before an endpoint. */
export async function startMeter(target: string): Promise<Meter> {
  const faults = new Faults()
  const observers = new Set<(call: Call) => void>()
  const elsewhere = new Set<(access: Access) => void>()
  const agent = new Agent({ keepAlive: true })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    const input = v.parse(inputSchema, JSON.parse((await readAll(request)).toString('utf8')))
    const count = (status: number, units = 0) => {
      const isRead = reads.has(operation)
      const call: Call = {
        operation,
        accesses: accessesOf(operation, input),
        status,
        readUnits: isRead ? units : 0,
        writeUnits: isRead ? 0 : units,
      }
      for (const observe of observers) observe(call)
    }

    const fault = faults.meet(operation)
    if (fault?.rule.do === 'conflict') {
      count(400)
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(conflictError(operation, input)))
      return
    }
    const drop = () => {
      count(0)
      response.destroy()
    }
    if (fault?.rule.do === 'drop' && fault.rule.when === 'before') return drop()
    if (fault?.rule.do === 'delay') await rest(fault.rule.ms)
    if (fault?.rule.do === 'hold' && fault.rule.when === 'before') await fault.released

    const body = JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' })
    const answer = await forward(target, request.headers, body, agent)
    if (fault?.rule.do === 'drop') return drop()
    if (fault?.rule.do === 'hold' && fault.rule.when === 'after') await fault.released
    count(answer.status, unitsOf(answer))
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body)
  }

  const server = createServer({ keepAliveTimeout }, (request, response) => {
    // The client sees a broken connection when the database is gone.
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The meter has no port.')

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    faults,
    note: (access) => {
      for (const observe of elsewhere) observe(access)
    },
    measure: async (run) => {
      const calls: Call[] = []
      const observe = (call: Call) => calls.push(call)
      observers.add(observe)
      const others: Access[] = []
      const observeOther = (access: Access) => others.push(access)
      elsewhere.add(observeOther)
      try {
        const result = await run()
        const sum = (units: (call: Call) => number) => calls.reduce((total, call) => total + units(call), 0)
        return {
          result,
          calls,
          roundTrips: calls.length,
          readUnits: sum((call) => call.readUnits),
          writeUnits: sum((call) => call.writeUnits),
          elsewhere: others,
        }
      } finally {
        observers.delete(observe)
        elsewhere.delete(observeOther)
      }
    },
    close: () =>
      new Promise((resolve) => {
        faults.clear()
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk) // no encoding is set, so chunks are buffers
  return Buffer.concat(chunks)
}

function forward(target: string, headers: IncomingHttpHeaders, body: string, agent: Agent): Promise<Answer> {
  const { host: _host, connection: _connection, ...kept } = headers
  const length = { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = send(target, { method: 'POST', headers: { ...kept, ...length }, agent }, (response) => {
      const { connection: _own, ...answered } = response.headers
      readAll(response).then(
        (read) => resolve({ status: response.statusCode ?? 0, headers: answered, body: read }),
        reject,
      )
    })
    sent.on('error', (error) => {
      if (wasClosedMeanwhile(sent, error)) forward(target, headers, body, agent).then(resolve, reject)
      else reject(error)
    })
    sent.end(body)
  })
}

function unitsOf({ status, body }: Answer): number {
  if (status !== 200) return 0
  const { ConsumedCapacity: consumed } = v.parse(consumedSchema, JSON.parse(body.toString('utf8')))
  if (consumed === undefined) return 0
  return (Array.isArray(consumed) ? consumed : [consumed]).reduce((sum, one) => sum + one.CapacityUnits, 0)
}
