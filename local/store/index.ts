import { mkdirSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { localCredentials } from '../database'
import { type Access, type CloudTemplate } from '../template'
import { listen } from '../wechat/http-server'
import { createBucket, createQueues, putBack } from './create'
import { startFauxqs } from './fauxqs'
import { readAll } from './http'
import { keepMessages } from './kept-messages'
import { keepObjects } from './kept-objects'
import { serveObject } from './serve-object'
import { serveQueue } from './serve-queue'
import { callSqs } from './sqs'

interface StoreOptions {
  /** Where everything is kept; absent, nothing outlives `close()`. */
  readonly folder?: string | undefined
  /** Milliseconds since the epoch, by the clock of this machine's cloud. */
  readonly now: () => number
  /** Told of everything that is done, by whomever. */
  readonly observe?: (access: Access) => void
  /** In the place of the template's: after this a message that somebody has received is seen again. */
  readonly visibilityTimeoutSeconds?: number | undefined
}

/** The object store and the queues of a template. */
export interface Store {
  /** Of both S3 and SQS. */
  readonly endpoint: string
  /** Past the observer. */
  readonly emulatorEndpoint: string
  /** What `!Ref` and `!GetAtt` of a bucket or a queue come to. */
  readonly references: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** A bucket's name, which is in small letters. */
export const bucketName = (id: string): string => id.toLowerCase()

/**
 * Starts the object store and the queues, with the template's buckets and queues in it: an emulator, and before it
 * what that lacks, namely uploads by signed form, signatures that count, and a disk.
 */
export async function startStore(template: CloudTemplate, options: StoreOptions): Promise<Store> {
  const { folder, now, observe = () => undefined } = options
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const objects = keepObjects(folder && join(folder, 'objects'))
  const messages = keepMessages(folder && join(folder, 'messages.json'))
  const fauxqs = await startFauxqs()
  const emulator = fauxqs.endpoint
  const buckets = new Map(template.buckets.map((id) => [bucketName(id), id]))
  const queueIds = template.queues.map(({ id }) => id)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const serving = { request, body: await readAll(request), response, emulator, observe }
    if (request.headers['x-amz-target'] !== undefined) return serveQueue({ ...serving, messages }, queueIds)
    return serveObject({ ...serving, objects, buckets, now, signer: localCredentials })
  }
  const server = await listen(0, serve)

  try {
    for (const name of buckets.keys()) await createBucket(emulator, name)
    for (const object of objects.all()) await putBack(emulator, object)
    const queues = await createQueues(server.url, template, options.visibilityTimeoutSeconds)
    for (const id of queueIds)
      for (const body of messages?.of(id) ?? [])
        await callSqs(emulator, 'SendMessage', { QueueUrl: queues[id], MessageBody: body })
    return {
      endpoint: server.url,
      emulatorEndpoint: emulator,
      references: { ...Object.fromEntries([...buckets].map(([name, id]) => [id, name])), ...queues },
      close: async () => {
        await server.close()
        await fauxqs.close()
      },
    }
  } catch (error) {
    await server.close()
    await fauxqs.close()
    throw error
  }
}
