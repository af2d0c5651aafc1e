import type { MemberId } from '@shared/ids'
import { dayOf, instant } from '@shared/time'
import { measureAlone } from '../testing/measure-alone'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
beforeAll(async () => {
  system = await startSystem({ meter: true })
})
afterAll(() => system.close())

test('of a hundred and twenty members, three batches and one for the trips say who is away and who has bound an account', async () => {
  const { tiesOf } = await import('./ties')
  const today = dayOf(instant(system.cloud.clock.now()))
  const county = await givenCounty()
  const somebody = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await givenFiledTrip(somebody)
  const known = somebody.member?.memberId ?? newId('member')
  const others = Array.from({ length: 119 }, (): MemberId => newId('member'))
  const { result, calls } = await measureAlone(system, () => tiesOf([...others, known], today))
  expect(calls).toHaveLength(4)
  expect(result.size).toBe(120)
  expect(result.get(known)).toEqual({ away: true, awayAs: 'to_leave', bound: true })
  expect(others.every((one) => result.get(one)?.away === false && !result.get(one)?.bound)).toBe(true)
  expect(await tiesOf([], today)).toEqual(new Map())
})
