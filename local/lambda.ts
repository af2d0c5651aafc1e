import { randomUUID } from 'node:crypto'
import { type Context } from 'aws-lambda'
import { type CloudTemplate, type FunctionFacts } from './template'

/** What a handler is told of its run; the callbacks of old are left out. */
export type FunctionContext = Omit<Context, 'done' | 'fail' | 'succeed'>

/** A Lambda handler, as the cloud sees it: an event goes in, something serialisable or a rejection comes out. */
export type Handler = (event: unknown, context: FunctionContext) => unknown

/** Finds the handler of a function. */
export type LoadHandler = (facts: FunctionFacts) => Promise<Handler>

/** Runs a function by its name (`trip`), as the service Lambda does. */
export interface Functions {
  /**
   * @param event Copied, as nothing is shared with a function.
   * @returns what the handler returned.
   * @throws what it threw, or FunctionTimeout.
   */
  invoke(name: string, event: unknown): Promise<unknown>
  /** Loads every handler now, so that the first request doesn't wait for it. */
  warmUp(): Promise<void>
}

/** A function took longer than its timeout. (Unlike the cloud's, it is not ended.) */
export class FunctionTimeout extends Error {}

/** The functions of a template, loaded when first needed, all in this process. */
export function runFunctions(template: CloudTemplate, loadHandler: LoadHandler): Functions {
  const facts = new Map(template.functions.map((one) => [one.name, one]))
  const loaded = new Map<string, Promise<Handler>>()

  const find = (name: string): FunctionFacts => {
    const found = facts.get(name)
    if (!found) throw new Error(`There is no function ${name}.`)
    return found
  }
  const load = (one: FunctionFacts): Promise<Handler> => {
    const loading = loaded.get(one.name) ?? loadHandler(one)
    loaded.set(one.name, loading)
    // A handler that could not be loaded is looked for again the next time.
    loading.catch(() => loaded.delete(one.name))
    return loading
  }

  return {
    invoke: async (name, event) => {
      const one = find(name)
      const handler = await load(one)
      return withTimeout(one, async () => handler(asJson(event), contextOf(one)))
    },
    warmUp: async () => {
      await Promise.all(template.functions.map(load))
    },
  }
}

/** A copy by way of JSON, which is how an event reaches a function. (structuredClone takes half a millisecond.) */
const asJson = (event: unknown): unknown => JSON.parse(JSON.stringify(event ?? null))

async function withTimeout(one: FunctionFacts, run: () => Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    const late = new FunctionTimeout(`${one.name} timed out after ${one.timeoutMs / 1000} seconds`)
    timer = setTimeout(() => reject(late), one.timeoutMs).unref()
  })
  try {
    return await Promise.race([run(), timeout])
  } finally {
    clearTimeout(timer)
  }
}

function contextOf({ functionName, memoryMb, timeoutMs }: FunctionFacts): FunctionContext {
  const end = Date.now() + timeoutMs
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws-cn:lambda:cn-northwest-1:000000000000:function:${functionName}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => end - Date.now(),
  }
}
