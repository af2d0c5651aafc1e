import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type * as Enqueue from '../../functions/queue/enqueue'
import { compileTemplate } from '../compile-template'
import { localCredentials } from '../database'
import { setEnvironment } from '../function-environment'
import { startStore, type Store } from '../store'
import { readTemplate, type Access } from '../template'
import { startQueues, type QueueRecord, type Queues } from '.'

const mapping = { function: 'import', queue: 'ImportQueue', batchSize: 1 }
const opened: (() => Promise<void>)[] = []
const seen: Access[] = []
let store: Store
let enqueue: typeof Enqueue.enqueue
let restore: () => void

const open = async (visibilityTimeoutSeconds?: number) =>
  startStore(readTemplate(await compileTemplate()), {
    ...{ now: () => Date.now(), observe: (access: Access) => seen.push(access), visibilityTimeoutSeconds },
  })

beforeAll(async () => {
  store = await open()
  restore = setEnvironment({
    ...{ TABLE_NAME: 'none', SQS_ENDPOINT: store.endpoint, AWS_REGION: localCredentials.region },
  })
  ;({ enqueue } = await import('../../functions/queue/enqueue'))
})
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})
afterAll(async () => {
  await store.close()
  restore()
})

/** Gives every record of the queue to a function. */
function work(
  run: (record: QueueRecord, batch: readonly QueueRecord[]) => unknown,
  { at = store, batchSize = 1, hurry = true } = {},
): Queues {
  const queues = startQueues({
    ...{ store: at, mappings: [{ ...mapping, batchSize }], reportError: () => undefined },
    ...(hurry && { retryAfterSeconds: 0 }),
    invoke: async (_name, { Records }) => {
      const failed: { itemIdentifier: string }[] = []
      for (const record of Records)
        if ((await run(record, Records)) === 'failed') failed.push({ itemIdentifier: record.messageId })
      return { batchItemFailures: failed }
    },
  })
  opened.push(() => queues.close())
  return queues
}
const send = (message: unknown, delaySeconds?: number) =>
  enqueue(store.references.ImportQueue ?? '', message, delaySeconds)

test('a message reaches the function once, in the form that Lambda gives it', async () => {
  const got: QueueRecord[] = []
  await send({ job: 'one' })
  const queues = work((record) => got.push(record))
  await queues.whenIdle()
  expect(got).toMatchObject([
    {
      ...{ body: '{"job":"one"}', eventSource: 'aws:sqs', awsRegion: 'cn-northwest-1' },
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.stringMatching(/^\d{13}$/) },
      eventSourceARN: expect.stringMatching(/^arn:aws-cn:sqs:.*:ImportQueue$/),
    },
  ])
  expect(await queues.messagesIn('ImportQueue')).toEqual([])
  expect(seen).toEqual([{ action: 'sqs:SendMessage', resource: 'ImportQueue.Arn', partitionKeys: [] }])
})

test.each([
  ['says that it failed', () => 'failed'],
  ['throws', () => Promise.reject(new Error('cannot'))],
])('what a function %s five times lies among the dead letters, and the rest goes on', async (_, fail) => {
  const attempts: string[] = []
  await send('bad')
  await send('good')
  const queues = work(({ body, attributes }) => {
    attempts.push(`${body} ${attributes.ApproximateReceiveCount}`)
    return body === '"bad"' ? fail() : undefined
  })
  await queues.whenIdle()
  expect(attempts.filter((one) => one.startsWith('"bad"'))).toEqual([1, 2, 3, 4, 5].map((n) => `"bad" ${n}`))
  expect(attempts.filter((one) => one.startsWith('"good"'))).toEqual(['"good" 1'])
  expect((await queues.messagesIn('ImportFailures')).at(-1)).toBe('"bad"')
  expect(await queues.messagesIn('ImportQueue')).toEqual([])
})

test('of a batch only what failed comes again', async () => {
  const attempts: string[] = []
  await send('a')
  await send('b')
  const queues = work(
    ({ body }, { length }) => {
      attempts.push(`${body} of ${length}`)
      return body === '"a"' && length === 2 ? 'failed' : undefined
    },
    { batchSize: 10 },
  )
  await queues.whenIdle()
  expect(attempts).toEqual(['"a" of 2', '"b" of 2', '"a" of 1'])
})

test('a message that is delayed, and one that failed where nobody hurries it, wait for their time', async () => {
  const got: string[] = []
  await send('later', 900)
  await send('failing')
  const queues = work(
    ({ body }) => {
      got.push(body)
      return 'failed'
    },
    { hurry: false },
  )
  await queues.whenIdle()
  expect(got).toEqual(['"failing"'])
  expect((await queues.messagesIn('ImportQueue')).sort()).toEqual(['"failing"', '"later"'])
})

test('what a worker had in hand when it died comes to the next one when its time is over', async () => {
  const shared = await open(1)
  const { region, ...credentials } = localCredentials
  const client = new SQSClient({ region, credentials, endpoint: shared.endpoint })
  await client.send(new SendMessageCommand({ QueueUrl: shared.references.ImportQueue, MessageBody: '"job"' }))
  let die = () => {}
  const dead = new Promise<string>((resolve) => (die = () => resolve('failed')))
  const taken = new Promise<void>((resolve) => {
    work(
      () => {
        resolve()
        return dead
      },
      { at: shared, hurry: false },
    )
  })
  await taken
  const resumed = await new Promise<QueueRecord>((resolve) => {
    work((record) => resolve(record), { at: shared })
  })
  expect(resumed).toMatchObject({ body: '"job"', attributes: { ApproximateReceiveCount: '2' } })
  die()
  opened.push(() => shared.close())
})
