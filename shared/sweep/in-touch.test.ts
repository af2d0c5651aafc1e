import { anId } from '../fixtures'
import { dayOf, instant } from '../time'
import { aTrip, day } from '../trip/fixtures'
import { lastHeardOn } from './in-touch'
import type { Tick } from './sweep'

const at = instant(Date.parse('2026-10-20T01:00:00.000Z'))
const ticked = (change: Partial<Tick>): Tick => ({
  ...{ memberId: anId('member', 'one'), version: 1, outcome: 'at_home', how: 'phone', at },
  ...{ by: anId('account', 'worker'), follow: 'none', followDone: true },
  ...change,
})

test('the last word is the newest of contacts, trips and sweeps', () => {
  expect(lastHeardOn({})).toBeUndefined()
  expect(lastHeardOn({ contactOn: day('2026-10-01') })).toBe('2026-10-01')
  expect(lastHeardOn({ contactOn: day('2026-10-01'), ticks: [ticked({})] })).toBe('2026-10-20')
  expect(lastHeardOn({ contactOn: day('2026-10-25'), ticks: [ticked({})] })).toBe('2026-10-25')
})

test('a sweep counts when one spoke with the member, and not what others said of them', () => {
  for (const how of ['phone', 'visit', 'wechat', 'self'] as const)
    expect(lastHeardOn({ ticks: [ticked({ how, outcome: 'away' })] })).toBe('2026-10-20')
  for (const how of ['grid', 'unit', 'police'] as const)
    expect(lastHeardOn({ ticks: [ticked({ how })] })).toBeUndefined()
  for (const outcome of ['not_reached', 'transferred', 'deceased'] as const)
    expect(lastHeardOn({ ticks: [ticked({ outcome })] })).toBeUndefined()
})

test('a trip counts from its filing to the last step that its member took', () => {
  const filed = aTrip('filed')
  expect(lastHeardOn({ trip: filed })).toBe(dayOf(filed.filedAt))
  const foundOut = { source: 'found', consent: 'none' } as const
  expect(lastHeardOn({ trip: { ...filed, onBehalf: foundOut } })).toBeUndefined()
  const arrived = aTrip('checked_in')
  expect(lastHeardOn({ trip: arrived })).toBe(dayOf(arrived.arrival.at))
})
