import { readExport, startExport } from '@shared/exports/contract'
import { listLooks } from '@shared/privacy/contract'
import { revokeGrant } from '@shared/grant/contract'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { takenOut } from './testing/take-out'

let system: System
beforeAll(async () => {
  system = await startSystem({ meter: true })
}, 60_000)
afterAll(() => system.close())

test('a run that goes on with an export leaves the lines of the first as they are, and those that lack', async () => {
  const county = await givenCounty()
  const inBranch = () => givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const member = await inBranch()
  const { exportId } = await takenOut(system, secretary, { kind: 'roster', orgId: county.branch })
  const before = await rowsOf(system, `LOK#${member.member?.memberId ?? ''}`)
  expect(before).toHaveLength(1)

  // The first run broke off before it said that it was done; somebody has joined the branch since.
  const late = await inBranch()
  const [{ getExport, saveExportPart }, { transact }, { handler }] = await Promise.all([
    import('./export.store'),
    import('../writes/transact'),
    import('./worker'),
  ])
  const stored = await getExport(exportId)
  if (!stored) throw new Error('no export')
  await transact([saveExportPart({ ...stored, state: 'writing', version: stored.version + 1 })])
  const message = { messageId: 'again', body: JSON.stringify({ exportId }) }
  const event = { Records: [{ ...message, attributes: { ApproximateReceiveCount: '2' } }] }
  expect(await handler(event)).toEqual({ batchItemFailures: [] })

  expect(await secretary.do(readExport, { params: { exportId } })).toMatchObject({ state: 'done', rows: 2 })
  expect(await rowsOf(system, `LOK#${member.member?.memberId ?? ''}`)).toEqual(before)
  expect((await late.do(listLooks, { query: {} })).looks).toHaveLength(1)
})

test('a role that is taken back while a sheet is written opens nothing more, and there is no file', async () => {
  const county = await givenCounty()
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const [secretary, officer] = [
    await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId: county.branch } }),
    await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } }),
  ]
  const exportId = newId('export')
  const fault = system.cloud.meter.faults
  const held = () => fault.inject({ do: 'hold', when: 'before', operation: 'TransactWriteItems' })
  await system.cloud.stream.whenIdle()
  await system.cloud.stream.pause()
  const command = held()
  const asking = secretary.do(startExport, { body: { exportId, kind: 'roster', orgId: county.branch } })
  await command.reached
  command.release()
  const writing = held()
  await asking
  // The worker has asked who takes it out, and says that it begins.
  await writing.reached
  await officer.do(revokeGrant, { params: { grantId: secretary.grant?.grantId ?? newId('grant') } })
  writing.release()
  await system.cloud.queue.whenIdle()
  system.cloud.stream.resume()
  const { getExport } = await import('./export.store')
  expect(await getExport(exportId)).toMatchObject({
    ...{ state: 'failed', problem: expect.stringContaining('身份已经变了'), rows: 0 },
  })
  expect((await member.do(listLooks, { query: {} })).looks).toEqual([])
})
