import { defaultLimits } from '@shared/county/county'
import * as inflow from '@shared/inflow/contract'
import { listInbox } from '@shared/notice/contract'
import { noticeWords } from '@shared/notice/words'
import { givenCounty, givenSomebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenHost, givenRegistered } from './testing/registrations'

let system: System

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

test('a branch that lets the contact pass is told to the organisation above it after the grace, with what it hasn’t done', async () => {
  const silent = await givenCounty({ name: '平湖县' })
  const there = await givenHost(system, silent)
  const { inflowId } = await givenRegistered(system, silent, '19900007901')
  const params = { inflowId }
  await there.do(inflow.verifyInflow, { params, body: { how: 'in_person' } })
  await there.do(inflow.placeInflow, { params, body: { orgId: silent.communityBranch } })
  // Signed in anew each time: sessions have ended by then.
  const toldAbove = async () => {
    const role = { county: silent, role: 'party_worker', orgId: silent.community } as const
    const worker = await givenSomebody(system, { role })
    return (await worker.do(listInbox, { query: {} })).notices.map(
      (one) => noticeWords(one.code, one.params).text,
    )
  }
  const pass = async (days: number) => {
    system.cloud.clock.advance({ days })
    await system.cloud.runSchedule()
    await system.cloud.stream.whenIdle()
  }
  await pass(defaultLimits.contactDays + 1)
  expect(await toldAbove()).toEqual([])
  // Three working days, whatever holiday there is.
  await pass(12)
  expect(await toldAbove()).toEqual(['海棠社区第一支部还没联系外地来的马志远'])
})
