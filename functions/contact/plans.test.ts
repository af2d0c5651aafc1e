import { readContactPlans, saveContactPlan } from '@shared/contact/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let officer: Somebody
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } })
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
}, 60_000)
afterAll(() => system.close())

test('a county begins with three plans, and changes words, frequency and whom as it likes', async () => {
  const { version, mayChange, plans } = await officer.do(readContactPlans, {})
  expect({ version, mayChange }).toEqual({ version: 0, mayChange: true })
  expect(plans.map(({ title, active }) => [title, active])).toEqual([
    ['一季一访', true],
    ['一节一问', true],
    ['一月一联系', false],
  ])
  expect(plans[0]?.turn?.label).toMatch(/^20\d\d 年第.季度$/)
  const [first] = plans
  if (!first) throw new Error('there are three')
  const { planId } = first
  const body = {
    version,
    title: '一月一电话',
    rhythm: 'month',
    audience: 'away_retired',
    active: true,
  } as const
  await officer.do(saveContactPlan, { params: { planId }, body })
  const after = await secretary.do(readContactPlans, {})
  expect(after).toMatchObject({
    version: 1,
    mayChange: false,
    plans: [{ planId, title: '一月一电话' }, {}, {}],
  })
  // Somebody else's page still shows the plans of before.
  expect((await officer.call(saveContactPlan, { params: { planId }, body })).error?.code).toBe(
    'CHANGED_MEANWHILE',
  )
})

test('a branch reads them and changes none; festivals are asked for', async () => {
  const { version } = await officer.do(readContactPlans, {})
  const params = { planId: newId('contactPlan') }
  const body = { version, title: '逢节问候', rhythm: 'festival', audience: 'with_us', active: true } as const
  expect((await secretary.call(saveContactPlan, { params, body })).error?.code).toBe('NOT_ALLOWED')
  expect((await officer.call(saveContactPlan, { params, body })).error?.code).toBe('FESTIVAL_MISSING')
  await officer.do(saveContactPlan, { params, body: { ...body, festivals: ['double_ninth'] } })
  const { plans } = await secretary.do(readContactPlans, {})
  expect(plans.at(-1)).toMatchObject({ title: '逢节问候', festivals: ['double_ninth'] })
  expect(plans.at(-1)?.turn?.label).toMatch(/重阳节$/)
})
