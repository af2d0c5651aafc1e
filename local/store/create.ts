import * as v from 'valibot'
import { localCredentials } from '../database'
import { type CloudTemplate, type QueueFacts } from '../template'
import { exchange } from './http'
import { type KeptObject } from './kept-objects'
import { callSqs } from './sqs'

async function put(url: string, body?: Buffer, contentType?: string): Promise<void> {
  const headers = contentType === undefined ? {} : { 'content-type': contentType }
  const { status } = await exchange({ method: 'PUT', url, headers, ...(body && { body }) })
  if (status !== 200) throw new Error(`The object store answered ${status} to PUT ${url}.`)
}

export const createBucket = (emulator: string, name: string): Promise<void> => put(`${emulator}/${name}`)

/** Puts an object that was kept into the emulator again. */
export const putBack = (emulator: string, { path, body, contentType }: KeptObject): Promise<void> =>
  put(`${emulator}${path}`, body, contentType)

const arnOf = (id: string) => `arn:aws:sqs:${localCredentials.region}:000000000000:${id}`
const createdSchema = v.object({ QueueUrl: v.string() })

/**
 * Creates the template's queues, each under its id.
 *
 * @param visibilityTimeoutSeconds in the place of the template's.
 * @returns the URL of each by its id.
 */
export async function createQueues(
  endpoint: string,
  { queues }: CloudTemplate,
  visibilityTimeoutSeconds?: number,
): Promise<Record<string, string>> {
  const create = async ({ id, redrive, ...queue }: QueueFacts) => {
    const Attributes = {
      VisibilityTimeout: String(visibilityTimeoutSeconds ?? queue.visibilityTimeoutSeconds),
      ...(redrive && {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: arnOf(redrive.to),
          maxReceiveCount: redrive.maxReceiveCount,
        }),
      }),
    }
    const created = await callSqs(endpoint, 'CreateQueue', { QueueName: id, Attributes })
    return [id, v.parse(createdSchema, created).QueueUrl] as const
  }
  return Object.fromEntries(await Promise.all(queues.map(create)))
}
