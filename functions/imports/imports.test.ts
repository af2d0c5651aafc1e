import { errors } from '@shared/errors'
import * as imports from '@shared/imports/contract'
import type { ImportId } from '@shared/ids'
import { largestSheet } from '@shared/imports/largest-sheet'
import { revokeGrant } from '@shared/grant/contract'
import { listMembers } from '@shared/member/contract'
import { oldXls, zipBomb } from '../sheets/testing/bad-files'
import { makeBook } from '../sheets/testing/make-book'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import type * as Lease from './lease'
import { applied, givenChecked, givenUploaded, rowsWith, upload } from './testing/bring-in'

let system: System
let home: TestCounty
let worker: Somebody
let lease: typeof Lease
/** Errors that the worker throws on purpose of a test. */
const reported: unknown[] = []

beforeAll(async () => {
  system = await startSystem({ meter: true, reportError: (error) => reported.push(error) })
  lease = await import('./lease')
})
beforeEach(async () => {
  home = await givenCounty()
  worker = await givenSomebody(system, { role: { county: home, role: 'party_worker', orgId: home.town } })
})
afterEach(() => system.cloud.meter.faults.clear())
afterAll(() => system.close())

const digits = [...'百一二三四五六七八九']
const nameOf = (i: number) =>
  `${'赵钱孙'[Math.floor(i / 100)] ?? ''}${digits[Math.floor(i / 10) % 10] ?? ''}${digits[i % 10] ?? ''}`
/** So many that they take several transactions; all share a number, as couples do. */
const people = (count: number) =>
  makeBook({
    sheets: [
      {
        name: '名册',
        rows: [
          ['姓名', '所在支部', '手机号'],
          ...Array.from({ length: count }, (_, i) => [nameOf(i), '柳湾村支部', '19900000001']),
        ],
      },
    ],
  })
const view = (importId: ImportId) => worker.do(imports.readImport, { params: { importId } })
const onRoster = async () =>
  (await worker.do(listMembers, { query: { orgId: home.branch } })).members.map(({ name }) => name).sort()
const given = async (count = 2) =>
  givenChecked(system, worker, { orgId: home.town, file: await people(count) })
/** Lets the worker do a step now, as the queue would. */
const work = (importId: ImportId, step: 'check' | 'apply') =>
  system.cloud.functions.invoke('importsWorker', {
    Records: [
      {
        ...{ messageId: 'm', body: JSON.stringify({ importId, step }) },
        attributes: { ApproximateReceiveCount: '1' },
      },
    ],
  })
const lines = async (importId: ImportId) => {
  const items = await rowsOf(system, `IMP#${importId}`)
  return items.filter(({ kind }) => kind === 'importRow')
}

describe('a file that is no sheet', () => {
  test.each([
    ['an .xls under another name', async () => oldXls(), /\.xls/],
    ['a zip bomb', () => zipBomb(300), /解压/],
    [
      'another sheet',
      () =>
        makeBook({
          sheets: [
            {
              name: 'a',
              rows: [
                ['品名', '数量'],
                ['茶', '1'],
              ],
            },
          ],
        }),
      /表头/,
    ],
    ['a header alone', () => people(0), /没有内容/],
  ])('%s ends in a sentence that says what to do', async (_, file, sentence) => {
    const importId = await givenChecked(system, worker, { orgId: home.town, file: await file() })
    expect(await view(importId)).toMatchObject({
      ...{ state: 'failed', problem: expect.stringMatching(sentence), mayApply: false },
    })
    expect(await system.cloud.queue.messagesIn('ImportFailures')).toEqual([])
    expect(await lease.importRunning(home.countyId)).toBeUndefined()
  })

  test('a byte above what is said is refused, also by the store when somebody says it is smaller', async () => {
    const body = {
      importId: newId('import'),
      kind: 'roster' as const,
      orgId: home.town,
      fileName: '名册.xlsx',
    }
    const bytes = largestSheet.bytes + 1
    expect(errors.SHEET_TOO_LARGE.message).toContain(largestSheet.words)
    expect(await worker.call(imports.startImport, { body: { ...body, bytes } })).toMatchObject({
      error: { code: 'SHEET_TOO_LARGE' },
    })
    const { upload: form } = await worker.do(imports.startImport, { body: { ...body, bytes: 1 } })
    expect(await upload(form, Buffer.alloc(bytes))).toBe(400)
    expect(await worker.call(imports.checkImport, { params: body })).toMatchObject({
      error: { code: 'SHEET_MISSING' },
    })
    expect(
      await worker.call(imports.startImport, { body: { ...body, fileName: '名册.xls', bytes: 1 } }),
    ).toMatchObject({ error: { code: 'SHEET_KIND_UNREADABLE' } })
  })

  test('may be a .csv, with columns that are dropped and refused by name', async () => {
    const csv = '姓名,所在支部,血型,身份证号\n林秀兰,柳湾村支部,O,000000000000000000\n'
    const importId = await givenChecked(system, worker, {
      ...{ orgId: home.town, file: Buffer.from(csv), fileName: '名册.CSV' },
    })
    expect(await view(importId)).toMatchObject({
      ...{ state: 'ready', counts: { new: 1 } },
      left: [
        { header: '身份证号', why: 'citizen_id' },
        { header: '血型', why: 'unlisted' },
      ],
    })
  })
})

describe('who may', () => {
  test('is whoever works there or above; others are refused, other counties learn nothing', async () => {
    const importId = await given()
    const params = { importId }
    const secretary = await givenSomebody(system, {
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    })
    const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
    const south = await givenCounty({ name: '南湾县' })
    const stranger = await givenSomebody(system, {
      role: { county: south, role: 'county_officer', orgId: south.root },
    })
    const calls = (who: Somebody) => [
      who.call(imports.readImport, { params }),
      who.call(imports.listImportRows, { params, query: { verdict: 'new' } }),
      who.call(imports.decideImportRow, { params, body: { row: 2, is: 'skip' } }),
      who.call(imports.applyImport, { params }),
      who.call(imports.cancelImport, { params }),
      who.call(imports.readImportResult, { params }),
    ]
    for (const who of [secretary, member])
      for (const got of await Promise.all(calls(who))) expect(got.status).toBe(403)
    for (const got of await Promise.all(calls(stranger))) expect(got.status).toBe(404)
    expect((await stranger.call(imports.listImports, { query: { orgId: home.town } })).status).toBe(403)
    const body = {
      importId: newId('import'),
      kind: 'orgs' as const,
      orgId: home.branch,
      fileName: 'a.csv',
      bytes: 1,
    }
    expect((await secretary.call(imports.startImport, { body })).status).toBe(403)
    const officer = await givenSomebody(system, {
      role: { county: home, role: 'county_officer', orgId: home.root },
    })
    expect(await officer.do(imports.readImport, { params })).toMatchObject({ state: 'ready' })
    const listed = await worker.do(imports.listImports, { query: { orgId: home.town } })
    expect(listed.imports).toMatchObject([{ importId, orgName: '清泉镇党委', fileName: '名册.xlsx' }])
  })
})

describe('steps', () => {
  test('what is cancelled is never written, and its rows are deleted', async () => {
    const importId = await given()
    const params = { importId }
    await worker.do(imports.cancelImport, { params })
    await system.cloud.queue.whenIdle()
    await work(importId, 'apply')
    expect(await onRoster()).toEqual([])
    const { headObject } = await import('../objects/objects')
    expect(await headObject(`imports/${importId}/rows/00000.json`)).toBeUndefined()
    for (const got of [
      worker.call(imports.applyImport, { params }),
      worker.call(imports.checkImport, { params }),
      worker.call(imports.decideImportRow, { params, body: { row: 2, is: 'skip' } }),
      worker.call(imports.readImportResult, { params }),
    ])
      expect((await got).error?.code).toBe('IMPORT_STEP_NOT_POSSIBLE')
  })

  test('a role that was taken back before the worker came to it writes nothing more', async () => {
    const importId = await given()
    const { getImport, next, saveProgress } = await import('./import.store')
    const ready = await getImport(importId)
    if (!ready) throw new Error('nothing there')
    await saveProgress(next(ready, { state: 'applying' }))
    const officer = await givenSomebody(system, {
      role: { county: home, role: 'county_officer', orgId: home.root },
    })
    await officer.do(revokeGrant, { params: { grantId: worker.grant?.grantId ?? newId('grant') } })
    await work(importId, 'apply')
    expect(await officer.do(imports.readImport, { params: { importId } })).toMatchObject({
      ...{ state: 'failed', applied: 0, problem: expect.stringContaining('身份已经变了') },
    })
    expect((await officer.do(listMembers, { query: { orgId: home.branch } })).members).toEqual([])
    expect(await lease.importRunning(home.countyId)).toBeUndefined()
    expect(await system.cloud.queue.messagesIn('ImportFailures')).toEqual([])
  })

  test('a role that is taken back while the worker writes ends it within ten transactions', async () => {
    const importId = await given(150)
    const officer = await givenSomebody(system, {
      role: { county: home, role: 'county_officer', orgId: home.root },
    })
    const fault = system.cloud.meter.faults
    await system.cloud.stream.pause()
    const command = fault.inject({ do: 'hold', when: 'before', operation: 'TransactWriteItems' })
    const applying = worker.do(imports.applyImport, { params: { importId } })
    await command.reached
    command.release()
    const writing = fault.inject({ do: 'hold', when: 'before', operation: 'TransactWriteItems' })
    await applying
    await writing.reached
    await officer.do(revokeGrant, { params: { grantId: worker.grant?.grantId ?? newId('grant') } })
    writing.release()
    await system.cloud.queue.whenIdle()
    system.cloud.stream.resume()
    expect(await officer.do(imports.readImport, { params: { importId } })).toMatchObject({
      ...{ state: 'failed', problem: expect.stringContaining('身份已经变了') },
    })
    // Twelve rows a transaction.
    expect(await lines(importId)).toHaveLength(120)
  })

  test('a step that is sent twice is done once', async () => {
    const importId = await givenUploaded(worker, { orgId: home.town, file: await people(3) })
    const sent = { params: { importId }, key: newKey() }
    expect(await worker.do(imports.checkImport, sent)).toEqual(await worker.do(imports.checkImport, sent))
    await system.cloud.queue.whenIdle()
    await Promise.all([work(importId, 'check'), work(importId, 'check')])
    expect(await applied(system, worker, importId)).toMatchObject({ state: 'done', applied: 3 })
    await work(importId, 'apply')
    expect(await onRoster()).toEqual([nameOf(0), nameOf(1), nameOf(2)].sort())
    expect(await lines(importId)).toHaveLength(3)
  })

  test('a row that is left alone stays out', async () => {
    const importId = await given(2)
    const params = { importId }
    await worker.do(imports.decideImportRow, { params, body: { row: 2, is: 'skip' } })
    expect(
      await worker.call(imports.decideImportRow, { params, body: { row: 3, is: 'known' } }),
    ).toMatchObject({
      error: { code: 'IMPORT_STEP_NOT_POSSIBLE' },
    })
    expect(await rowsWith(worker, importId, 'skipped')).toMatchObject([{ row: 2, decision: { is: 'skip' } }])
    await applied(system, worker, importId)
    expect(await onRoster()).toEqual([nameOf(1)])
  })

  test('files are gone after a week: a sentence says so', async () => {
    const importId = await given(2)
    const { deleteObject } = await import('../objects/objects')
    await deleteObject(`imports/${importId}/verdicts/00000.json`)
    expect(await applied(system, worker, importId)).toMatchObject({
      ...{ state: 'failed', problem: expect.stringMatching('七天') },
    })
  })
})

describe('two imports at once', () => {
  test('the second is told to wait before it is written, and waits while it is compared', async () => {
    const importId = await given(2)
    const other = { countyId: home.countyId, importId: newId('import') }
    const taken = await lease.takeLease(other)
    expect(taken).toHaveProperty('fence')
    expect(await worker.call(imports.applyImport, { params: { importId } })).toMatchObject({
      error: { code: 'IMPORT_RUNNING' },
    })
    const second = await givenChecked(system, worker, { orgId: home.town, file: await people(1) })
    expect(await view(second)).toMatchObject({ state: 'checking', checked: 0 })
    // The other died: its time passes.
    system.cloud.clock.advance({ minutes: 3 })
    await work(second, 'check')
    expect(await view(second)).toMatchObject({ state: 'ready', checked: 1 })
  })

  test('one that goes on in another run keeps the others out between the two', async () => {
    const [one, other] = [newId('import'), newId('import')].map((importId) => ({
      ...{ countyId: home.countyId, importId },
    }))
    if (!one || !other) throw new Error('unreachable')
    const first = await lease.takeLease(one)
    if ('waitUntil' in first) throw new Error('nobody had it')
    expect(await lease.takeLease(one)).toHaveProperty('waitUntil')
    await lease.endLease(one, first, 'go on')
    expect(await lease.takeLease(other)).toHaveProperty('waitUntil')
    const second = await lease.takeLease(one)
    if ('waitUntil' in second) throw new Error('it was handed on')
    expect(second.fence).toBe(first.fence + 1)
    await lease.endLease(one, second, 'free')
    expect(await lease.takeLease(other)).toHaveProperty('fence')
  })

  test('whoever lost the lease writes nothing more', async () => {
    const importId = await given(3)
    const [stream, fault] = [system.cloud.stream, system.cloud.meter.faults]
    await stream.pause()
    const held = fault.inject({ do: 'hold', when: 'before', operation: 'TransactWriteItems' })
    const applying = worker.do(imports.applyImport, { params: { importId } })
    // The command's own transaction comes first.
    await held.reached
    held.release()
    const next = fault.inject({ do: 'hold', when: 'before', operation: 'TransactWriteItems' })
    await applying
    await next.reached
    system.cloud.clock.advance({ minutes: 3 })
    const other = { countyId: home.countyId, importId: newId('import') }
    const taken = await lease.takeLease(other)
    next.release()
    await system.cloud.queue.whenIdle()
    expect(await onRoster()).toEqual([])
    if ('waitUntil' in taken) throw new Error('its time was over')
    await lease.endLease(other, taken, 'free')
    await work(importId, 'apply')
    expect(await view(importId)).toMatchObject({ state: 'done', applied: 3 })
    stream.resume()
  })
})

describe('a worker that dies', () => {
  test.each([['before'], ['after']] as const)(
    'in the middle, its answer lost %s rows were written, is followed by one that goes on',
    async (when) => {
      const importId = await given(30)
      await system.cloud.stream.pause()
      await system.cloud.queue.pause()
      await worker.do(imports.applyImport, { params: { importId } })
      const fault = system.cloud.meter.faults
      fault.inject({ do: 'delay', ms: 0, operation: 'TransactWriteItems', times: 1 })
      // The SDK tries three times by itself.
      const third = fault.inject({ do: 'drop', when, operation: 'TransactWriteItems', times: 4 })
      system.cloud.queue.resume()
      await third.reached
      await system.cloud.queue.whenIdle()
      system.cloud.stream.resume()
      expect(await view(importId)).toMatchObject({ state: 'done', applied: 30 })
      expect(await onRoster()).toEqual(Array.from({ length: 30 }, (_, i) => nameOf(i)).sort())
      expect(await lines(importId)).toHaveLength(30)
    },
  )

  test('holds its message for minutes only: the next one has it when nothing is heard for two and a half', async () => {
    const importId = await given(2)
    await system.cloud.stream.pause()
    const held = system.cloud.meter.faults.inject({
      ...{ do: 'hold', when: 'before', operation: 'TransactWriteItems' },
    })
    const applying = worker.do(imports.applyImport, { params: { importId } })
    // The command's own transaction comes first.
    await held.reached
    held.release()
    const writing = system.cloud.meter.faults.inject({
      ...{ do: 'hold', when: 'before', operation: 'TransactWriteItems' },
    })
    await applying
    await writing.reached
    const [hidden = Infinity] = await system.cloud.queue.hiddenFor('ImportQueue')
    expect(hidden).toBeLessThanOrEqual(150)
    expect(hidden).toBeGreaterThan(100)
    writing.release()
    await system.cloud.queue.whenIdle()
    system.cloud.stream.resume()
    expect(await view(importId)).toMatchObject({ state: 'done', applied: 2 })
    expect(await system.cloud.queue.hiddenFor('ImportQueue')).toEqual([])
  })

  test('again and again ends among the dead letters, and the import says what to do', async () => {
    const importId = await given(2)
    await system.cloud.stream.pause()
    await system.cloud.queue.pause()
    await worker.do(imports.applyImport, { params: { importId } })
    system.cloud.meter.faults.inject({
      do: 'drop',
      when: 'before',
      operation: 'TransactWriteItems',
      times: 100,
    })
    system.cloud.queue.resume()
    await system.cloud.queue.whenIdle()
    system.cloud.meter.faults.clear()
    system.cloud.stream.resume()
    expect(await view(importId)).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching('重新上传'),
    })
    expect(await system.cloud.queue.messagesIn('ImportFailures')).toEqual([
      JSON.stringify({ importId, step: 'apply' }),
    ])
    const again = await given(2)
    expect(await applied(system, worker, again)).toMatchObject({ state: 'done', applied: 2 })
  })

  test('for want of time asks for another run after each transaction, and all is done in the end', async () => {
    const importId = await given(45)
    await system.cloud.queue.pause()
    await worker.do(imports.applyImport, { params: { importId } })
    const { handler } = await import('./worker')
    const event = {
      Records: [
        {
          ...{ messageId: 'm', body: JSON.stringify({ importId, step: 'apply' }) },
          attributes: { ApproximateReceiveCount: '1' },
        },
      ],
    }
    for (let done = 1; done <= 3; done++) {
      await handler(event, { getRemainingTimeInMillis: () => 0 })
      expect(await onRoster()).toHaveLength(12 * done)
    }
    system.cloud.queue.resume()
    await system.cloud.queue.whenIdle()
    expect(await view(importId)).toMatchObject({ state: 'done', applied: 45 })
  })
})

test('a message that is none of ours ends among the dead letters', async () => {
  const [{ enqueue }, { resource }] = await Promise.all([
    import('../queue/enqueue'),
    import('../environment'),
  ])
  await enqueue(resource('IMPORT_QUEUE_URL'), { importId: 'x' })
  await system.cloud.queue.whenIdle()
  expect(await system.cloud.queue.messagesIn('ImportFailures')).toContain('{"importId":"x"}')
  expect(reported).not.toEqual([])
})
