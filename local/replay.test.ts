import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { daySchema } from '@shared/time'
import { replayEvents } from './replay'
import { keepRunFile } from './run-file'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const since = v.parse(daySchema, '2026-11-20')

test('where nothing happened nothing follows', async () => {
  expect(await replayEvents(folder, since)).toEqual({ given: 0, failed: 0 })
})

test('a system that runs is left alone', async () => {
  const forget = keepRunFile(folder, {
    ...{ api: '', simulator: '', wechatAdmin: '', database: { endpoint: 'http://127.0.0.1:1' }, people: [] },
  })
  await expect(replayEvents(folder, since)).rejects.toThrow('stop it')
  forget()
})
