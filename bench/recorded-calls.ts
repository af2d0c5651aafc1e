import http, { type ClientRequest } from 'node:http'

/** One call of the database as it went over the wire. */
export interface DatabaseCall {
  /** `TransactWriteItems` */
  readonly operation: string
  /** JSON. */
  readonly body: string
  /** Milliseconds of `performance.now()`. */
  readonly began: number
  ended: number
}

let recorded: DatabaseCall[] | undefined

const original = http.request
/**
 * Node's own client, looked over its shoulder: nothing stands between the functions and the database that isn't
 * there otherwise. From the start on, since the SDK takes hold of it once.
 */
function watched(...args: Parameters<typeof original>): ClientRequest {
  const request = original(...args)
  const target = request.getHeader('x-amz-target')
  if (recorded && typeof target === 'string') watch(request, target, recorded)
  return request
}
// The overloads of Node's own function; the arguments go through as they came.
http.request = watched as typeof original

/** Runs something and keeps the calls of the database that this process makes meanwhile. */
export async function recordCalls<T>(run: () => Promise<T>): Promise<{ result: T; calls: DatabaseCall[] }> {
  const calls: DatabaseCall[] = []
  recorded = calls
  try {
    return { result: await run(), calls }
  } finally {
    recorded = undefined
  }
}

function watch(request: ClientRequest, target: string, calls: DatabaseCall[]): void {
  const end = request.end.bind(request)
  // As above: what is given to the request goes through, and is kept.
  request.end = ((...args: Parameters<ClientRequest['end']>) => {
    const call = {
      operation: target.split('.').at(-1) ?? '',
      body: String(args[0]),
      began: performance.now(),
      ended: Infinity,
    }
    calls.push(call)
    request.on('close', () => {
      call.ended = performance.now()
    })
    return end(...args)
  }) as ClientRequest['end']
}

/** Calls that were under way at the same time, together; the groups one after the other. */
export function inGroups(calls: readonly DatabaseCall[]): DatabaseCall[][] {
  const groups: DatabaseCall[][] = []
  let until = -Infinity
  for (const call of calls) {
    const group = groups.at(-1)
    if (group && call.began < until) group.push(call)
    else groups.push([call])
    until = Math.max(until, call.ended)
  }
  return groups
}
