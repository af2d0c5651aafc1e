import { addDays, dayOf, instant } from '@shared/time'
import * as trips from '@shared/trip/contract'
import { readTable } from '../sheets/door'
import { givenCounty, givenSomebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling } from '../testing/trips'
import { newId } from '../testing/people'
import { takenOut } from './testing/take-out'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.close())

async function rowsOfSheet(file: Buffer) {
  const { sheetOf } = await import('./kinds/sheet-of')
  const table = await readTable(file, sheetOf('national')?.columns ?? [])
  const rows: Partial<Record<string, string>>[] = []
  for await (const { values } of table.rows) rows.push(values)
  return rows
}

test('the sheet for the national register names the mobile members who are confirmed, and no one else', async () => {
  const county = await givenCounty()
  const orgId = county.branch
  const secretary = await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
  const today = dayOf(instant(system.cloud.clock.now()))
  const leaveOn = addDays(today, -200)
  const away = async (name: string) => {
    const member = await givenSomebody(system, { memberOf: { county, orgId, name } })
    const memberId = member.member?.memberId
    if (!memberId) throw new Error('nobody on the roster')
    const tripId = newId('trip')
    const onBehalf = { source: 'found', consent: 'none' } as const
    const more = {
      unitName: '海棠渔港',
      fixedPlace: true,
      emergency: { name: '林小梅', phone: '19900008888' },
    }
    const returnOn = addDays(today, 30)
    const filing = aFiling({ leaveOn, returnOn, reason: 'work', more })
    await secretary.do(trips.fileTripOnBehalf, { body: { tripId, memberId, ...filing, onBehalf } })
    const params = { tripId }
    const outside = { orgName: '滨海社区党支部' }
    await secretary.do(trips.routeTrip, { params, body: { outside } })
    const body = { orgName: '滨海社区第二支部', contactName: '符老师', orgPhone: '0898-0000001' }
    await secretary.do(trips.acknowledgeTrip, { params, body })
    return { params, tripId }
  }
  const one = await away('林秀兰')
  await away('王建国')
  await secretary.do(trips.confirmMobile, { params: one.params, body: { isMobile: true } })
  await secretary.do(trips.registerNationally, { params: one.params, body: { on: today } })
  const { file, view } = await takenOut(system, secretary, { kind: 'national', orgId })
  expect(view).toMatchObject({ rows: 1, whole: 1, fileName: expect.stringMatching(/流出登记.*\.xlsx$/) })
  expect(await rowsOfSheet(file)).toMatchObject([
    {
      ...{ name: '林秀兰', branch: '柳湾村支部', leftOn: leaveOn, hostOrg: '滨海社区第二支部' },
      ...{ hostContact: '符老师', hostPhone: '0898-0000001', phone: '19900000001', reason: '务工经商' },
      ...{ mobileSince: today, nationalOn: today, state: '在外', returnOn: addDays(today, 30) },
      ...{ unit: '海棠渔港', fixedPlace: '有', emergency: '林小梅19900008888' },
    },
  ])
  await secretary.do(trips.reportReturn, { params: one.params })
  const { file: later } = await takenOut(system, secretary, { kind: 'national', orgId })
  expect((await rowsOfSheet(file))[0]?.['returnedOn']).toBeFalsy()
  expect(await rowsOfSheet(later)).toMatchObject([{ state: '已返回', returnedOn: today }])
  const above = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const { view: fromAbove } = await takenOut(system, above, { kind: 'national', orgId: county.town })
  expect(fromAbove.whole).toBe(0)
})
