import { startSystem, type System } from '../testing/system'
import type * as Guard from './force-refresh-guard-in-table'

const start = Date.UTC(2030, 0, 25, 1)
const app = (n: number) => `wx000000000000000${n}`

let system: System
let guardInTable: typeof Guard.guardInTable
let now: number

beforeAll(async () => {
  system = await startSystem()
  ;({ guardInTable } = await import('./force-refresh-guard-in-table'))
})
afterAll(() => system.close())
beforeEach(() => {
  now = start
})

test('two containers force at least 30 s apart', async () => {
  const [one, other] = [guardInTable(app(1), () => now), guardInTable(app(1), () => now)]
  expect(await one()).toBe(true)
  now += 29_999
  expect([await one(), await other()]).toEqual([false, false])
  now += 1
  expect([await other(), await one()]).toEqual([true, false])
})

test('of many that ask at once, one may', async () => {
  const askAtOnce = () =>
    Promise.all(Array.from({ length: 8 }, async () => guardInTable(app(2), () => now)()))
  const first = await askAtOnce()
  now += 60_000
  const second = await askAtOnce()
  expect([first, second].map((answers) => answers.filter(Boolean).length)).toEqual([1, 1])
})

test('there are at most 20 in a day of Shanghai, for each app', async () => {
  const mayForce = guardInTable(app(3), () => now)
  const granted: boolean[] = []
  for (let each = 0; each < 25; each += 1) {
    granted.push(await mayForce())
    now += 60_000
  }
  expect(granted.filter(Boolean)).toHaveLength(20)
  expect(await guardInTable(app(4), () => now)()).toBe(true)
  now = Date.UTC(2030, 0, 25, 15, 59, 59)
  expect(await mayForce()).toBe(false)
  now += 1000
  expect(await mayForce()).toBe(true)
})

test('a clock that was set back locks nobody out', async () => {
  const mayForce = guardInTable(app(5), () => now)
  now += 90 * 86_400_000
  expect(await mayForce()).toBe(true)
  now = start
  expect(await mayForce()).toBe(true)
})
