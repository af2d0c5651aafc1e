import * as fc from 'fast-check'
import * as v from 'valibot'
import { addDays, atHour, type Day, dayOf, daySchema, type Instant, instant, msOf } from '../time'
import { arePossible, type DayKind, dayKinds, type OpeningHours, openingHoursSchema } from './hours'
import { nextOpenings, standingAt } from './openings'
import { readHours } from './read-hours'
import { sayHours } from './say-hours'

const day = (text: string): Day => v.parse(daySchema, text)
/** Shanghai's clock on a day of November 2026, of which the 22nd is a Sunday. */
const on = (date: number, time: string): Instant => {
  const [h, m] = time.split(':').map(Number)
  return instant(msOf(atHour(day(`2026-11-${date}`), h ?? 0)) + (m ?? 0) * 60_000)
}
const holiday = day('2026-11-26')
const kindOf = (one: Day): DayKind => {
  if (one === holiday) return 'holidays'
  const weekday = new Date(`${one}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? 'weekends' : 'workdays'
}
const office: OpeningHours = {
  workdays: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  weekends: [{ from: '09:00', to: '11:00' }],
  holidays: [],
  closed: [],
}
const stand = (now: Instant, hours = office) => standingAt(nextOpenings(hours, now, kindOf), now)

describe('a station stands', () => {
  it.each([
    ['on a Monday before it opens', 23, '08:29', { is: 'shut', opensAt: on(23, '08:30') }],
    ['at the minute it opens', 23, '08:30', { is: 'open', until: on(23, '12:00') }],
    ['over noon', 23, '12:00', { is: 'shut', opensAt: on(23, '14:00') }],
    ['in the evening', 23, '17:30', { is: 'shut', opensAt: on(24, '08:30') }],
    ['on a Sunday morning', 22, '10:00', { is: 'open', until: on(22, '11:00') }],
    ['on a holiday', 26, '10:00', { is: 'shut', opensAt: on(27, '08:30') }],
  ])('%s as one would say', (_when, date, time, expected) => {
    expect(stand(on(date, time))).toEqual(expected)
  })

  it('shut on days that are said to be closed, whatever they are', () => {
    const away = { ...office, closed: [{ from: day('2026-11-23'), to: day('2026-11-25') }] }
    expect(stand(on(23, '10:00'), away)).toEqual({ is: 'shut', opensAt: on(27, '08:30') })
  })

  it('open over midnight when both sides of it are', () => {
    const always = [{ from: '00:00', to: '24:00' }]
    const hours = { workdays: always, weekends: always, holidays: [], closed: [] }
    expect(stand(on(24, '23:59'), hours)).toEqual({ is: 'open', until: on(26, '00:00') })
  })

  it('shut without a day when it never opens', () => {
    expect(stand(on(23, '10:00'), { workdays: [], weekends: [], holidays: [], closed: [] })).toEqual({
      is: 'shut',
    })
  })

  it('as nobody knows when what was told is over, or was never told', () => {
    const told = nextOpenings(office, on(22, '08:00'), kindOf)
    expect(standingAt(told, on(30, '10:00'))).toEqual({ is: 'unknown' })
    expect(standingAt(undefined, on(22, '10:00'))).toEqual({ is: 'unknown' })
  })
})

const minute = fc.integer({ min: 0, max: 24 * 60 })
const clock = (n: number) =>
  `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
const spans = fc.uniqueArray(minute, { maxLength: 6 }).map((times) => {
  const sorted = [...times].sort((a, b) => a - b).slice(0, times.length - (times.length % 2))
  return sorted.flatMap((from, i) =>
    i % 2 === 0 ? [{ from: clock(from), to: clock(sorted[i + 1] ?? from) }] : [],
  )
})
const anyHours = fc.record({
  workdays: spans,
  weekends: spans,
  holidays: spans,
  closed: fc.constant<OpeningHours['closed']>([]),
})
const anyNow = fc.integer({ min: msOf(on(10, '00:00')), max: msOf(on(28, '00:00')) }).map((ms) => instant(ms))

describe('whatever the hours and whatever the moment', () => {
  it('it is open exactly when a span of this very day is running', () => {
    fc.assert(
      fc.property(anyHours, anyNow, (hours, now) => {
        const today = hours[kindOf(dayOf(now))]
        const minutes = (msOf(now) - msOf(atHour(dayOf(now), 0))) / 60_000
        const time = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
        const running = today.some(({ from, to }) => time(from) <= minutes && minutes < time(to))
        expect(stand(now, hours).is === 'open').toBe(running)
      }),
    )
  })

  it('a phone that was told an hour ago says the same as the server now, or that it does not know', () => {
    fc.assert(
      fc.property(anyHours, anyNow, fc.nat(3_600_000), (hours, then, later) => {
        const now = instant(msOf(then) + later)
        const kept = standingAt(nextOpenings(hours, then, kindOf), now)
        const said = stand(now, hours)
        if (kept.is !== 'unknown') expect(kept.is).toBe(said.is)
        if (kept.is === 'shut' && kept.opensAt) expect(said).toEqual(kept)
      }),
    )
  })

  it('openings are in order, apart, and none is over', () => {
    fc.assert(
      fc.property(anyHours, anyNow, (hours, now) => {
        const openings = nextOpenings(hours, now, kindOf)
        openings.forEach(({ from, to }, i) => {
          expect(from < to && to > now).toBe(true)
          const before = openings[i - 1]
          if (before) expect(before.to < from).toBe(true)
        })
        expect(openings.length).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('the sentence that says them is read back as the same hours', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        expect(readHours(sayHours(hours))).toEqual(hours)
      }),
    )
  })
})

describe('a sentence from a list', () => {
  const never = { workdays: [], weekends: [], holidays: [], closed: [] }
  const nine = [{ from: '08:30', to: '17:30' }]
  it.each([
    ['周一到周五 8:30–17:30', { workdays: nine }],
    ['周一至周五8：30-17：30', { workdays: nine }],
    ['星期一到星期五 8:30~17:30；周末休息', { workdays: nine }],
    ['每天 8:30至17:30', { workdays: nine, weekends: nine, holidays: nine }],
    ['工作日 8:30–12:00、14:00–17:30，周末 9:00–11:00', office],
  ])('is read: %s', (text, expected) => {
    expect(readHours(text)).toEqual({ ...never, ...expected })
  })

  it.each(['', '电话预约', '每天', '8:30–17:30', '每天 17:30–8:30', '每天 8:70–17:30', '初一十五 8:00–9:00'])(
    'is left as it is: %s',
    (text) => {
      expect(readHours(text)).toBeUndefined()
    },
  )
})

it('hours whose spans overlap, or end before they begin, are not possible', () => {
  const with_ = (...of: [string, string][]) => ({
    ...office,
    weekends: of.map(([from, to]) => ({ from, to })),
  })
  expect(arePossible(office)).toBe(true)
  expect(arePossible(with_(['10:00', '09:00']))).toBe(false)
  expect(arePossible(with_(['09:00', '12:00'], ['11:00', '13:00']))).toBe(false)
  expect(arePossible({ ...office, closed: [{ from: addDays(holiday, 1), to: holiday }] })).toBe(false)
  expect(v.is(openingHoursSchema, with_(['9:00', '12:00']))).toBe(false)
  expect(dayKinds).toHaveLength(3)
})
