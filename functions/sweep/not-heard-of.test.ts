import { logContact } from '@shared/contact/contract'
import { startSweep, tickOff } from '@shared/sweep/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { measureAlone } from '../testing/measure-alone'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'
import { aSweep, givenSweep, listOf } from './testing/sweeps'

let system: System
let home: TestCounty
let secretary: Somebody
let town: Somebody

beforeAll(async () => {
  system = await startSystem({ meter: true })
})
afterAll(() => system.close())
beforeEach(async () => {
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  town = await givenSomebody(system, { role: { county: home, role: 'party_worker', orgId: home.town } })
})

const aMember = () => givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
const idOf = ({ member }: Somebody) => member?.memberId ?? newId('member')
const today = () => dayOf(instant(system.cloud.clock.now()))
const silentFor = (days: number) => ({ whom: { kind: 'not_contacted' as const, days } })
const asked = async (days: number) => {
  const sweepId = await givenSweep(system, town, home.town, silentFor(days))
  return (await listOf(secretary, sweepId, home.branch)).map(({ memberId }) => memberId).sort()
}
const wroteDown = (member: Somebody, daysAgo: number) =>
  secretary.do(logContact, {
    params: { memberId: idOf(member) },
    body: { contactId: newId('contact'), on: addDays(today(), -daysAgo), how: 'phone' },
  })

test('asks after those whose last contact is longer ago than so many days, or of whom there is none', async () => {
  const [never, long, lately] = [await aMember(), await aMember(), await aMember()]
  await wroteDown(long, 91)
  await wroteDown(lately, 90)
  await wroteDown(lately, 400)
  expect(await asked(90)).toEqual([idOf(never), idOf(long)].sort())
  expect(await asked(91)).toEqual([idOf(never)])
})

test('at home or away: a trip is a word too, until it is as old', async () => {
  const [away, athome] = [await aMember(), await aMember()]
  await givenFiledTrip(away)
  expect(await asked(20)).toEqual([idOf(athome)])
  system.cloud.clock.advance({ days: 21 })
  expect(await asked(20)).toEqual([idOf(away), idOf(athome)].sort())
})

test('whom an earlier sweep has spoken with is not asked after again', async () => {
  const [reached, missed] = [await aMember(), await aMember()]
  const sweepId = await givenSweep(system, town, home.town)
  for (const [one, outcome] of [
    [reached, 'at_home'],
    [missed, 'not_reached'],
  ] as const) {
    const params = { sweepId, orgId: home.branch, memberId: idOf(one) }
    await secretary.do(tickOff, { params, body: { outcome, how: 'phone', seen: 0 } })
  }
  expect(await asked(30)).toEqual([idOf(missed)])
})

test("a branch's own begins at once: one query of its log, and three small lists of whom that doesn't name", async () => {
  const [contacted, ...silent] = [await aMember(), await aMember(), await aMember()]
  await wroteDown(contacted, 10)
  const body = aSweep(system, home.branch, silentFor(30))
  const { calls } = await measureAlone(system, () => secretary.do(startSweep, { body }))
  const reading = (prefix: string) =>
    calls.filter(
      ({ writeUnits, accesses }) =>
        writeUnits === 0 && accesses.some(({ partitionKeys }) => partitionKeys.includes(prefix)),
    )
  expect(reading('CTL#')).toHaveLength(1 + silent.length)
  expect(reading('SWT#')).toHaveLength(silent.length)
  expect(await listOf(secretary, body.sweepId, home.branch)).toHaveLength(silent.length)
})
