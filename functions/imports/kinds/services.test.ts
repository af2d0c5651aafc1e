import { decideImportRow, readImport } from '@shared/imports/contract'
import { correctMember } from '@shared/member/contract'
import { listInbox } from '@shared/notice/contract'
import { listOwnSignUps, settleSignUp, signUpForShift } from '@shared/post/contract'
import { requestErasure } from '@shared/privacy/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { makeBook } from '../../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { givenInService, givenPlaces } from '../../testing/places'
import { offersShift, reportsTo } from '../../testing/posts'
import { startSystem, type System } from '../../testing/system'
import { applied, givenChecked, rowsWith } from '../testing/bring-in'

let system: System
let county: TestCounty
let places: Awaited<ReturnType<typeof givenPlaces>>
let worker: Somebody
let today: Day

beforeAll(async () => {
  system = await startSystem()
  today = dayOf(instant(system.cloud.clock.now()))
}, 60_000)
afterAll(() => system.close())

beforeEach(async () => {
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'party_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role })
})

const header = ['姓名', '党员编号', '社区', '小区', '服务日期', '岗位', '岗位类别', '时长（小时）', '确认人']
const row = (
  name: string,
  on: Day,
  hours = '2',
  more: { no?: string; post?: string; class?: string } = {},
) => [
  ...[name, more.no ?? '', '海棠社区', '海棠花园', on, more.post ?? '治安巡逻', more.class ?? '', hours],
  '周晓梅',
]

const check = async (rows: readonly string[][], who = worker) => {
  const file = await makeBook({ sheets: [{ name: '服务', rows: [header, ...rows] }] })
  return givenChecked(system, who, { kind: 'services', orgId: county.community, file })
}
type ImportId = Awaited<ReturnType<typeof check>>

const countsOf = async (importId: ImportId) => {
  const { counts, problem } = await worker.do(readImport, { params: { importId } })
  expect(problem).toBeUndefined()
  return counts
}

/** A member of the county who has reported to the compound. */
async function reported(name: string): Promise<Somebody> {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })
  const memberId = member.member?.memberId ?? newId('member')
  const { countyId } = county
  await givenInService({ countyId, placeId: places.compound, name, phone: '19900008201', memberId })
  return member
}

const hoursOf = (who: Somebody) => who.do(listOwnSignUps, {})

test('service that was done before shows among the hours, marked as brought in; the same file changes nothing', async () => {
  const member = await reported('陈志远')
  const on = addDays(today, -30)
  const rows = [row('陈志远', on), row('陈志远', addDays(on, 1), '1.5', { post: '巡河', class: '环境文明' })]
  const importId = await check(rows)
  expect(await countsOf(importId)).toMatchObject({ new: 2, wrong: 0 })
  expect(await applied(system, worker, importId)).toMatchObject({ state: 'done', applied: 2 })
  expect(await hoursOf(member)).toMatchObject({
    minutes: 210,
    signUps: [
      {
        ...{ state: 'came', name: '巡河', class: 'environment', place: '海棠花园' },
        ...{ served: [{ on: addDays(on, 1), minutes: 90 }], broughtIn: { confirmedBy: '周晓梅' } },
      },
      { name: '治安巡逻', class: 'safety', served: [{ on, minutes: 120 }] },
    ],
  })
  expect(await countsOf(await check(rows))).toMatchObject({ new: 0, changed: 0, same: 2 })
  await system.cloud.stream.whenIdle()
  expect((await member.do(listInbox, { query: {} })).notices).toEqual([])

  const corrected = await check([row('陈志远', on, '1')])
  expect((await rowsWith(worker, corrected, 'changed'))[0]?.changes).toEqual([
    { column: '时长', from: '120 分钟', to: '60 分钟' },
  ])
  await applied(system, worker, corrected)
  expect(await hoursOf(member)).toMatchObject({ minutes: 150 })
})

test('it is of members who have reported there, or whose number the row has; of nobody else, and not of oneself', async () => {
  await reported('陈志远')
  const on = addDays(today, -30)
  const elsewhere = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch, name: '何玉梅' },
  })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const memberId = elsewhere.member?.memberId ?? newId('member')
  await secretary.do(correctMember, { params: { memberId }, body: { version: 1, memberNo: 'D2' } })
  const importId = await check([
    row('何玉梅', on),
    row('何玉梅', on, '2', { no: 'D2' }),
    row('赵一一', on, '2', { no: 'D2' }),
    row('陈志远', addDays(today, 1)),
    row('陈志远', on, '13'),
    row('陈志远', on, '2', { post: '捡拾垃圾' }),
  ])
  const wrong = await rowsWith(worker, importId, 'wrong')
  expect(wrong.map(({ row: n, problems }) => [n, problems.map(({ say }) => say).join()])).toEqual([
    [2, expect.stringContaining('没有和报到的党员对上')],
    [4, expect.stringContaining('没有和报到的党员对上')],
    [5, expect.stringContaining('不能在今天以后')],
    [6, expect.stringContaining('一次最多 12 小时')],
    [7, expect.stringContaining('请填岗位类别')],
  ])
  expect(await applied(system, worker, importId)).toMatchObject({ applied: 1 })
  expect(await hoursOf(elsewhere)).toMatchObject({ minutes: 120 })

  const self = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.community },
    memberOf: { county, orgId: county.branch, name: '孙立' },
  })
  const own = { placeId: places.compound, name: '孙立', phone: '19900008202' }
  await givenInService({
    countyId: county.countyId,
    ...own,
    ...(self.member && { memberId: self.member.memberId }),
  })
  const ofSelf = await rowsWith(self, await check([row('孙立', on)], self), 'wrong')
  expect(ofSelf[0]?.problems[0]?.say).toContain('是您自己的')
})

test('what was confirmed here on that day waits for a person; two of one name are told apart by a person', async () => {
  const memberOf = { county, orgId: county.branch, name: '陈志远' }
  const member = await givenSomebody(system, { memberOf })
  await reportsTo(member, worker, places.compound)
  const shiftId = await offersShift(system, worker, places.compound)
  const params = { shiftId, memberId: member.member?.memberId ?? newId('member') }
  await member.do(signUpForShift, { params })
  await worker.do(settleSignUp, { params, body: { came: true, minutes: 60 } })
  const rows = [row('陈志远', today)]
  const importId = await check(rows)
  const [shown] = await rowsWith(worker, importId, 'doubtful')
  expect(shown?.candidates).toMatchObject([{ id: shiftId, because: expect.stringContaining('60 分钟') }])
  await worker.do(decideImportRow, { params: { importId }, body: { row: 2, is: 'known', id: shiftId } })
  await applied(system, worker, importId)
  expect(await hoursOf(member)).toMatchObject({ minutes: 60 })

  const other = await reported('陈志远')
  const twins = await check([row('陈志远', addDays(today, -3))])
  const [two] = await rowsWith(worker, twins, 'doubtful')
  expect(two?.candidates).toHaveLength(2)
  const id = other.member?.memberId ?? ''
  await worker.do(decideImportRow, { params: { importId: twins }, body: { row: 2, is: 'known', id } })
  await applied(system, worker, twins)
  expect(await hoursOf(other)).toMatchObject({ minutes: 120 })
  expect(await hoursOf(member)).toMatchObject({ minutes: 60 })
})

test('nothing of somebody who was erased comes back', async () => {
  const member = await reported('陈志远')
  const rows = [row('陈志远', addDays(today, -30))]
  await applied(system, worker, await check(rows))
  await member.do(requestErasure, {})
  await system.cloud.stream.whenIdle()
  expect(await countsOf(await check(rows))).toMatchObject({ wrong: 1, new: 0, doubtful: 0 })
})
