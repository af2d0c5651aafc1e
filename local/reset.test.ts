import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reset } from './reset'
import { keepRunFile } from './run-file'

const dataDir = mkdtempSync(join(tmpdir(), 'reset-'))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const run = { api: 'x', simulator: 'x', wechatAdmin: 'x', database: { endpoint: 'x' }, people: [] }

test('the data of a running system stay; when it has ended they go', () => {
  const ended = keepRunFile(dataDir, run)
  expect(() => reset(dataDir)).toThrow(/^The system is running. Stop it first.$/)
  expect(existsSync(dataDir)).toBe(true)
  ended()
  reset(dataDir)
  expect(existsSync(dataDir)).toBe(false)
  reset(dataDir)
})

test('a system that was ended hard and left its run.json holds nobody up', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  rmSync(dataDir, { recursive: true, force: true })
  const left = mkdtempSync(join(tmpdir(), 'reset-'))
  writeFileSync(join(left, 'run.json'), JSON.stringify({ ...run, pid }))
  reset(left)
  expect(existsSync(left)).toBe(false)
})
