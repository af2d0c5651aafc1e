import * as v from 'valibot'
import { localCredentials } from '../database'
import { exchange } from './http'

/** The emulator asks for the form of a signature, to tell the region by it. */
const authorization = `AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/20200101/${localCredentials.region}/sqs/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`

/**
 * Calls SQS at an endpoint as its wire protocol has it.
 *
 * @param operation `CreateQueue`, `ReceiveMessage`, ...
 * @throws Error when it refuses or can't be reached.
 */
export async function callSqs(endpoint: string, operation: string, input: unknown): Promise<unknown> {
  const { status, body } = await exchange({
    ...{ method: 'POST', url: endpoint, body: Buffer.from(JSON.stringify(input)) },
    headers: {
      ...{ 'content-type': 'application/x-amz-json-1.0', authorization },
      'x-amz-target': `AmazonSQS.${operation}`,
    },
  })
  if (status !== 200) throw new Error(`${operation}: ${status} ${body.toString('utf8')}`)
  return JSON.parse(body.toString('utf8') || '{}')
}

const message = v.looseObject({ body: v.string() })
const inspectedSchema = v.looseObject({
  messages: v.object({
    ready: v.array(message),
    delayed: v.array(message),
    inflight: v.array(v.looseObject({ message, visibilityDeadline: v.number() })),
  }),
})

async function inspected(endpoint: string, queue: string) {
  const { body } = await exchange({ method: 'GET', url: `${endpoint}/_fauxqs/queues/${queue}` })
  return v.parse(inspectedSchema, JSON.parse(body.toString('utf8'))).messages
}

/** The bodies of all messages of a queue: to be had, delayed, and with somebody. */
export async function messagesIn(endpoint: string, queue: string): Promise<string[]> {
  const { ready, delayed, inflight } = await inspected(endpoint, queue)
  return [...inflight.map((one) => one.message), ...ready, ...delayed].map((one) => one.body)
}

/** For how many seconds each message that somebody has is still out of sight. */
export async function hiddenFor(endpoint: string, queue: string): Promise<number[]> {
  const { inflight } = await inspected(endpoint, queue)
  return inflight.map(({ visibilityDeadline }) => (visibilityDeadline - Date.now()) / 1000)
}
