import { instant } from '@shared/time'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

const line = (accountId: string) => ({
  ...{ subjectId: newId('trip'), at: instant(system.cloud.clock.now()), requestId: 'r-1' },
  ...{ action: 'trip.file' as const, accountId, actingAs: 'self' },
})

test('a line of the log is written once: another under its key replaces nothing', async () => {
  const { auditPart, writeAudit } = await import('./door')
  const { transact } = await import('../writes/transact')
  const first = line('the first')
  expect(await transact([auditPart(first)])).toBe('done')
  const before = await rowsOf(system, `AUD#${first.subjectId}`)
  expect(await transact([auditPart({ ...first, accountId: 'another' })])).toBe('rerun')
  await writeAudit({ ...first, accountId: 'another' })
  expect(await rowsOf(system, `AUD#${first.subjectId}`)).toEqual(before)
  expect(before).toMatchObject([{ accountId: 'the first' }])
})

test('so is who looked at somebody’s contacts', async () => {
  const { lookPart } = await import('../privacy/door')
  const { transact } = await import('../writes/transact')
  const county = await givenCounty()
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const memberId = member.member?.memberId ?? newId('member')
  const look = {
    ...{ memberId, at: instant(system.cloud.clock.now()), requestId: 'r-1', field: 'mobile' as const },
    ...{ reason: '打电话', accountId: 'the first', actingAs: 'self', by: '柳湾村支部' },
  }
  expect(await transact([lookPart(look, undefined)])).toBe('done')
  const before = await rowsOf(system, `LOK#${memberId}`)
  expect(await transact([lookPart({ ...look, reason: '没有看过' }, undefined)])).toBe('replay')
  expect(await rowsOf(system, `LOK#${memberId}`)).toEqual(before)
})
