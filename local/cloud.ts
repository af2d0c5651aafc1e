import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startClock, type Clock } from './clock'
import { compileTemplate } from './compile-template'
import { localCredentials, startDatabase } from './database'
import { startMeter, type Meter } from './database/meter'
import { startStream, type EventStream } from './events'
import { everyMs, runSchedules } from './events/schedule'
import { functionEnvironment, setEnvironment } from './function-environment'
import { startGateway, type AccessLogLine } from './gateway'
import { startKeyService, type KeyService } from './key-service'
import { runFunctions, type Functions, type LoadHandler } from './lambda'
import { loadBundle, loadSource } from './load-handler'
import { startQueues, type Queues } from './queue'
import { startStore } from './store'
import { readTemplate, type Access, type CloudTemplate } from './template'

export interface CloudOptions {
  /** Where everything is kept; absent, nothing outlives `close()`. */
  readonly dataDir?: string
  /** The port of the API; 0 or absent: any free one. */
  readonly port?: number
  /** `source` (the default) for tests, `bundles` for what would be deployed, or a loader of one's own. */
  readonly handlers?: 'bundles' | 'source' | LoadHandler
  /** WeChat, or its stand-in. */
  readonly wechat: { readonly url: string; readonly appid: string; readonly secret: string }
  /** Puts the meter between the functions and the database; `cloud.meter` is there then. */
  readonly meter?: boolean
  /** Runs the scheduled functions and the sweeper by themselves; otherwise only when asked. */
  readonly timers?: boolean
  /**
   * When a message that a function failed to handle is seen again, as nobody wants to wait out the template's
   * visibility timeout; absent, at once, or with `timers` after some seconds.
   */
  readonly queueRetrySeconds?: number
  /** Origins of pages on this machine that call the API: the PC page. */
  readonly pageOrigins?: readonly string[]
  /** More environment for the functions. */
  readonly environment?: Readonly<Record<string, string>>
  /** Fills the table before anybody reads its stream: what it writes has happened already. */
  readonly fill?: (table: { endpoint: string; tableName: string; now: number }) => Promise<void>
  /** Ends the start. */
  readonly signal?: AbortSignal
  readonly log?: (line: AccessLogLine) => void
  /** Told what functions threw; by default it goes to the console. */
  readonly reportError?: (error: unknown) => void
}

export interface Cloud {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly apiUrl: string
  /** Where the functions reach the database: through the meter, if there is one. */
  readonly dynamodbEndpoint: string
  /** The database itself, past the meter. */
  readonly databaseEndpoint: string
  readonly tableName: string
  /** Where files are uploaded to and fetched from. */
  readonly filesUrl: string
  readonly template: CloudTemplate
  readonly functions: Functions
  readonly clock: Clock
  readonly stream: EventStream
  readonly queue: Queues
  readonly keyService: KeyService
  /** Only with `meter: true`. @throws Error otherwise. */
  readonly meter: Meter
  /** Runs the scheduled functions now, by the cloud's clock. */
  runSchedule(): Promise<void>
  /** Deletes what is expired by the cloud's clock. @returns how many items. */
  sweepExpired(): Promise<number>
  close(): Promise<void>
}

/** Of this machine alone. */
const secrets = {
  STATION_CODE_SECRET: 'a secret of this machine alone, good for nothing in any cloud',
  WECHAT_PUSH_TOKEN: 'aTokenOfThisMachineAlone',
  WECHAT_PUSH_AES_KEY: 'ThisMachineAloneHasThisKeyForWhatIsPushedX1',
  REQUEST_DIGEST_SECRET: 'a third secret of this machine alone, good for nothing in any cloud',
  PHONE_HASH_SECRET: 'another secret of this machine alone, good for nothing in any cloud',
}
const sweepEveryMs = 60_000

/**
 * Starts the cloud of the template on this machine: database, object store, queues, key service, functions, gateway,
 * stream and schedule. The functions share this process and its environment, so there is one cloud in a process at a
 * time.
 *
 * @throws Error in one line when something is missing, with code EADDRINUSE when the port is taken; the
 *   signal's reason when that ended it.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const reportError = options.reportError ?? ((error: unknown) => console.error(error))
  const inDataDir = (name: string) =>
    options.dataDir === undefined ? undefined : join(options.dataDir, name)
  if (options.dataDir !== undefined) mkdirSync(options.dataDir, { recursive: true })

  const template = readTemplate(await compileTemplate(options.signal))
  const opened: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    let meter: Meter | undefined
    const observe = (access: Access) => meter?.note(access)
    const storing = startStore(template, { folder: inDataDir('store'), now: () => clock.now(), observe })
    opened.push(() => storing.then((started) => started.close()).catch(() => undefined))
    const given = process.env.DYNAMODB_ENDPOINT
    const database = await startDatabase(template, { endpoint: given, file: inDataDir('table.db') })
    opened.push(() => database.close())
    if (options.meter) meter = await startMeter(database.endpoint)
    opened.push(() => meter?.close())
    const dynamodbEndpoint = meter?.endpoint ?? database.endpoint
    const store = await storing
    const [keyId = ''] = template.keys
    const keyService = await startKeyService({ id: keyId, file: inDataDir('master-key.json'), observe })
    opened.push(() => keyService.close())
    const references = { Table: database.tableName, ...store.references, ...keyService.references }

    opened.push(
      setEnvironment({
        ...functionEnvironment(template, references),
        DYNAMODB_ENDPOINT: dynamodbEndpoint,
        S3_ENDPOINT: store.endpoint,
        SQS_ENDPOINT: store.endpoint,
        KMS_ENDPOINT: keyService.endpoint,
        AWS_REGION: localCredentials.region,
        AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
        WECHAT_API_URL: options.wechat.url,
        WECHAT_APPID: options.wechat.appid,
        WECHAT_SECRET: options.wechat.secret,
        ...secrets,
        CLOCK_OFFSET_MS: '0',
        LOG_LEVEL: 'ERROR',
        // The functions run on Node 22 in the cloud, whatever runs them here.
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...options.environment,
      }),
    )
    const clock = startClock(inDataDir('clock'))
    const functions = runFunctions(template, loaderOf(options.handlers ?? 'source'))

    await options.fill?.({ endpoint: database.endpoint, tableName: database.tableName, now: clock.now() })
    const stream = await startStream({
      endpoint: database.endpoint,
      tableName: database.tableName,
      mapping: template.streamMapping,
      invoke: (event) => functions.invoke(template.streamMapping.function, event),
      reportError,
      checkpointFile: inDataDir('stream-checkpoint.json'),
      deadLetterFile: inDataDir('dead-letters.jsonl'),
    })
    opened.push(() => stream.close())
    const queue = startQueues({
      store,
      mappings: template.queueMappings,
      invoke: (name, event) => functions.invoke(name, event),
      reportError,
      retryAfterSeconds: options.queueRetrySeconds ?? (options.timers ? 5 : 0),
    })
    opened.push(() => queue.close())

    const runSchedule = () => runSchedules(template, functions, clock.now())
    const sweepExpired = () => database.sweep(clock.now())
    if (options.timers) {
      const scheduleMs = Math.min(...template.schedules.map(({ expression }) => everyMs(expression)))
      opened.push(
        repeat(scheduleMs, runSchedule, reportError),
        repeat(sweepEveryMs, sweepExpired, reportError),
      )
    }

    const gateway = await startGateway({
      template,
      functions,
      port: options.port,
      moreOrigins: options.pageOrigins,
      log: options.log,
      reportError,
    })
    opened.push(() => gateway.close())

    return {
      apiUrl: gateway.url,
      dynamodbEndpoint,
      databaseEndpoint: database.endpoint,
      tableName: database.tableName,
      filesUrl: store.endpoint,
      template,
      functions,
      clock,
      stream,
      queue,
      keyService,
      get meter() {
        if (!meter) throw new Error('This cloud was started without a meter.')
        return meter
      },
      runSchedule,
      sweepExpired,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const loaderOf = (handlers: 'bundles' | 'source' | LoadHandler): LoadHandler => {
  if (typeof handlers === 'function') return handlers
  return handlers === 'bundles' ? loadBundle : loadSource
}

/** Runs something again and again, never twice at once. @returns a function that stops it. */
function repeat(ms: number, run: () => Promise<unknown>, reportError: (error: unknown) => void): () => void {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    run()
      .catch(reportError)
      .finally(() => {
        busy = false
      })
  }, ms)
  timer.unref()
  return () => clearInterval(timer)
}
