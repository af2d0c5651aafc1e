import { type StreamMappingFacts } from '../template'
import { handleBatch } from './batch'
import { type StreamRecord } from './record'

const mapping: StreamMappingFacts = {
  function: 'stream',
  batchSize: 10,
  maximumRetryAttempts: 2,
  bisect: true,
  filters: [],
}
const record = (n: number): StreamRecord => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: String(n) } })
const numbers = (records: readonly StreamRecord[]) =>
  records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber))
const failing = (...failed: number[]) => ({
  batchItemFailures: failed.map((n) => ({ itemIdentifier: String(n) })),
})

/** Handles records 1…count with a function. @returns the batches it saw and those given up. */
async function handle(
  count: number,
  run: (records: number[], call: number) => unknown,
  change: Partial<StreamMappingFacts> = {},
) {
  const seen: number[][] = []
  const given: number[][] = []
  await handleBatch(
    Array.from({ length: count }, (_, i) => record(i + 1)),
    {
      mapping: { ...mapping, ...change },
      invoke: async ({ Records }) => {
        seen.push(numbers(Records))
        return run(numbers(Records), seen.length)
      },
      giveUp: (records) => given.push(numbers(records)),
      reportError: () => undefined,
      pause: () => Promise.resolve(),
    },
  )
  return { seen, given }
}

test.each([
  ['no failures', { batchItemFailures: [] }],
  ['nothing', undefined],
  ['null', null],
])('a batch is done when the function returns %s', async (_, response) => {
  expect(await handle(3, () => response)).toEqual({ seen: [[1, 2, 3]], given: [] })
})

test('after a partial failure the rest is tried again from the first failed record on', async () => {
  const { seen, given } = await handle(4, (_, call) => (call === 1 ? failing(4, 3) : undefined))
  expect(seen).toEqual([
    [1, 2, 3, 4],
    [3, 4],
  ])
  expect(given).toEqual([])
})

test('a function that throws gets halves, so that one bad record is found and given up alone', async () => {
  const { seen, given } = await handle(4, (records) => {
    if (records.includes(3)) throw new Error('bad')
  })
  expect(given).toEqual([[3]])
  // the first attempt with it alone and two more
  expect(seen.filter((records) => records.length === 1 && records[0] === 3)).toHaveLength(3)
  expect(seen).toContainEqual([4])
})

test('a record that is reported as failed again and again is given up, the others are handled', async () => {
  const { given, seen } = await handle(3, (records) => (records.includes(2) ? failing(2) : undefined))
  expect(given).toEqual([[2]])
  expect(seen.at(-1)).toEqual([3])
})

test('a failure without a record means the whole batch', async () => {
  const { seen } = await handle(2, (_, call) =>
    call === 1 ? { batchItemFailures: [{ itemIdentifier: null }] } : undefined,
  )
  expect(seen).toEqual([[1, 2], [1], [2]])
})

test('without bisecting, the batch is given up as a whole', async () => {
  const { seen, given } = await handle(2, () => Promise.reject(new Error('bad')), { bisect: false })
  expect(seen).toHaveLength(3)
  expect(given).toEqual([[1, 2]])
})

test('an answer of another form counts as a failure', async () => {
  const { given } = await handle(1, () => ({ batchItemFailures: 'all' }))
  expect(given).toEqual([[1]])
})
