import { listContactsDue } from '@shared/contact/contract'
import { changeOrg } from '@shared/org/contract'
import { addDays } from '@shared/time'
import { givenCounty, givenSomebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'
import { memberIdOf, todayOf } from './testing/log'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

test('nobody is to be contacted for a branch that goes live later; on that day everybody who is away is', async () => {
  const county = await givenCounty()
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await givenFiledTrip(member)
  const due = async () => {
    const { turns } = await secretary.do(listContactsDue, { query: { orgId: county.branch } })
    return turns.flatMap(({ members }) => members.map(({ memberId }) => memberId))
  }
  const goLive = (goLiveOn: ReturnType<typeof todayOf>) =>
    officer.do(changeOrg, { params: { orgId: county.town }, body: { goLiveOn } })
  expect(await due()).toEqual([memberIdOf(member)])

  await goLive(addDays(todayOf(system), 3))
  expect(await due()).toEqual([])
  await goLive(todayOf(system))
  expect(await due()).toEqual([memberIdOf(member)])
})
