import { guardInMemory } from './force-refresh-guard'

test('two forced refreshes lie at least 30 s apart', async () => {
  let now = 1_900_000_000_000
  const mayForce = guardInMemory(() => now)
  expect(await mayForce()).toBe(true)
  now += 29_999
  expect(await mayForce()).toBe(false)
  now += 1
  expect(await mayForce()).toBe(true)
})

test('there are at most 20 in any 24 hours', async () => {
  let now = 1_900_000_000_000
  const mayForce = guardInMemory(() => now)
  const granted: boolean[] = []
  for (let each = 0; each < 25; each += 1) {
    granted.push(await mayForce())
    now += 60_000
  }
  expect(granted.filter(Boolean)).toHaveLength(20)
  now = 1_900_000_000_000 + 86_400_000
  expect(await mayForce()).toBe(true)
})
