import { endpoints } from '@shared/contract'
import { logIn } from '@shared/account/contract'
import type { Endpoint } from '@shared/endpoint'
import { dayOf, instant } from '@shared/time'
import { allows, type Access } from '../local/template'
import { call } from './testing/caller'
import { startSystem, type System } from './testing/system'
import { walkEverything } from './testing/walk-everything'

let system: System
/** What each function did, to the table and elsewhere, while everything was done that can be done. */
const done = new Map<string, Access[]>()
const called = new Set<string>()

const note = (name: string, accesses: readonly Access[]) =>
  done.set(name, [...(done.get(name) ?? []), ...accesses])

/** A Lambda of its own hasn't read any tree yet; here all share one process, so each tree grows a version. */
async function growTrees() {
  const [{ ScanCommand, UpdateCommand }, { documentClient }] = await Promise.all([
    import('@aws-sdk/lib-dynamodb'),
    import('./table'),
  ])
  const TableName = system.cloud.tableName
  const { Items = [] } = await documentClient.send(new ScanCommand({ TableName }))
  for (const { pk, sk, kind } of Items)
    if (kind === 'county')
      await documentClient.send(
        new UpdateCommand({
          ...{ TableName, Key: { pk, sk }, UpdateExpression: 'ADD treeVersion :one' },
          ExpressionAttributeValues: { ':one': 1 },
        }),
      )
}

beforeAll(async () => {
  system = await startSystem({ meter: true })
  const { meter, stream, queue, template } = system.cloud
  const functionOf = ({ method, path }: Endpoint) =>
    template.routes.find(({ key }) => key === `${method} ${path}`)?.function ?? ''
  const measured = async <T>(name: string, run: () => Promise<T>) => {
    const { result, calls, elsewhere } = await meter.measure(run)
    note(name, [...calls.flatMap(({ accesses }) => accesses), ...elsewhere])
    return result
  }
  /** Lets the function behind the queue do what was put there; it may leave events for the stream. */
  const letWork = async (name: string) => {
    await growTrees()
    queue.resume()
    const { statements = [] } = template.functions.find((one) => one.name === name) ?? {}
    const worker = template.queueMappings.find((one) =>
      statements.some(({ resource }) => resource === `${one.queue}.Arn`),
    )
    if (worker) await measured(worker.function, () => queue.whenIdle())
  }
  const through = async <T>(endpoint: Endpoint, _as: string, run: () => Promise<T>) => {
    called.add(endpoint.name)
    await growTrees()
    // Nor has it any key.
    const { forgetKeys } = await import('./vault/box')
    forgetKeys()
    await Promise.all([stream.pause(), queue.pause()])
    const result = await measured(functionOf(endpoint), run)
    await letWork(functionOf(endpoint))
    // What waits for its time in the queue is nothing of the stream's.
    await queue.pause()
    stream.resume()
    await measured('stream', () => stream.whenIdle())
    queue.resume()
    return result
  }
  await through(logIn, 'nobody', () =>
    call(system.cloud.apiUrl, undefined, logIn, {
      body: { code: system.loginCode('oNobodyHasThisOpenidAtAll003') },
    }),
  )
  // Days pass while they walk.
  const since = dayOf(instant(system.cloud.clock.now()))
  await walkEverything(system, through)
  await stream.whenIdle()
  await stream.pause()
  await growTrees()
  await measured('reapplyErasures', () => system.cloud.functions.invoke('reapplyErasures', { since }))
  stream.resume()
  await measured('stream', () => stream.whenIdle())
  await stream.pause()
  await measured('stream', () => system.cloud.functions.invoke('stream', { replay: { since } }))
  system.cloud.clock.advance({ days: 20 })
  await growTrees()
  await measured('schedule', () => system.cloud.runSchedule())
  stream.resume()
  await measured('stream', () => stream.whenIdle())
}, 1_200_000)
afterAll(() => system.close())

test('everything that can be called was called', () => {
  const never = endpoints.map(({ name }) => name).filter((name) => !called.has(name))
  expect(never).toEqual(['describeApi'])
})

test('each function may do what it did', () => {
  const refused = system.cloud.template.functions.flatMap(({ name, statements }) =>
    (done.get(name) ?? [])
      .filter((access) => !allows(statements, access))
      .map((access) => ({ name, ...access })),
  )
  expect(refused).toEqual([])
})

test('no function may touch a kind of item that it never touched', () => {
  const unused = system.cloud.template.functions.flatMap(({ name, statements }) =>
    statements.flatMap(({ actions, resource, leadingKeys = [] }) =>
      leadingKeys
        .filter((pattern) => {
          const kind = pattern.replace('*', '')
          return !(done.get(name) ?? []).some(
            (access) =>
              access.resource === resource &&
              actions.includes(access.action) &&
              access.partitionKeys.some((key) => key.startsWith(kind)),
          )
        })
        .map((pattern) => `${name}: ${pattern} on ${resource}`),
    ),
  )
  expect(unused).toEqual([])
})

/** Rights that are used by Lambda itself: to read a stream or a queue, and to send on what stays failed. */
const ofLambda =
  /^(logs|xray):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$|^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$/

test('no function may do to files, queues or keys what it never did', () => {
  const unused = system.cloud.template.functions.flatMap(({ name, statements }) =>
    statements
      .filter(({ resource, leadingKeys }) => !leadingKeys && resource !== 'FailedEvents.Arn')
      .flatMap((statement) =>
        statement.actions
          .filter((action) => !ofLambda.test(action))
          .filter((action) => {
            const only = { ...statement, actions: [action] }
            return !(done.get(name) ?? []).some((access) => allows([only], access))
          })
          .map((action) => `${name}: ${action} on ${statement.resource}`),
      ),
  )
  expect(unused).toEqual([])
})
