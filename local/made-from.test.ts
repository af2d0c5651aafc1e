import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeIfChanged } from './made-from'

const folder = mkdtempSync(join(tmpdir(), 'made-from-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [source, dist] = [join(folder, 'source'), join(folder, 'dist')]
const build = (text = 'built') => {
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'app.js'), text)
}
const making = {
  ...{ sources: [source], results: [dist], record: join(folder, 'cache', 'record') },
  make: () => Promise.resolve(build()),
}

test('it is made once, and again after its sources have changed', async () => {
  writeFileSync(source, 'one')
  expect(await makeIfChanged(making)).toBe(true)
  expect(await makeIfChanged(making)).toBe(false)
  writeFileSync(source, 'two')
  expect(await makeIfChanged(making)).toBe(true)
  expect(await makeIfChanged(making)).toBe(false)
})

test('a build by hand that came out otherwise is replaced, one that came out the same is kept', async () => {
  build('for the addresses of a county')
  expect(await makeIfChanged(making)).toBe(true)
  build()
  expect(await makeIfChanged(making)).toBe(false)
})

test('one that was interrupted or deleted is made anew', async () => {
  const fails = () => {
    build('half')
    return Promise.reject(new Error('stopped'))
  }
  writeFileSync(source, 'three')
  await expect(makeIfChanged({ ...making, make: fails })).rejects.toThrow('stopped')
  expect(await makeIfChanged(making)).toBe(true)
  rmSync(dist, { recursive: true })
  expect(await makeIfChanged(making)).toBe(true)
})
