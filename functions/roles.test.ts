import { endpoints } from '@shared/contract'
import { logIn } from '@shared/account/contract'
import type { Endpoint } from '@shared/endpoint'
import { allows, type TableAccess } from '../local/template'
import { call } from './testing/caller'
import { startSystem, type System } from './testing/system'
import { walkEverything } from './testing/walk-everything'

let system: System
/** What each function did to the table, while everything was done that can be done. */
const done = new Map<string, TableAccess[]>()
const called = new Set<string>()

const note = (name: string, accesses: readonly TableAccess[]) =>
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
  const { meter, stream, template } = system.cloud
  const functionOf = ({ method, path }: Endpoint) =>
    template.routes.find(({ key }) => key === `${method} ${path}`)?.function ?? ''
  const measured = async <T>(name: string, run: () => Promise<T>) => {
    const { result, calls } = await meter.measure(run)
    note(
      name,
      calls.flatMap(({ accesses }) => accesses),
    )
    return result
  }
  const through = async <T>(endpoint: Endpoint, _as: string, run: () => Promise<T>) => {
    called.add(endpoint.name)
    await growTrees()
    await stream.pause()
    const result = await measured(functionOf(endpoint), run)
    stream.resume()
    await measured('stream', () => stream.whenIdle())
    return result
  }
  await through(logIn, 'nobody', () =>
    call(system.cloud.apiUrl, undefined, logIn, {
      body: { code: system.loginCode('oNobodyHasThisOpenidAtAll003') },
    }),
  )
  await walkEverything(system, through)
  system.cloud.clock.advance({ days: 20 })
  await growTrees()
  await stream.pause()
  await measured('schedule', () => system.cloud.runSchedule())
  stream.resume()
  await measured('stream', () => stream.whenIdle())
})
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
