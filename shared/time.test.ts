import * as fc from 'fast-check'
import * as v from 'valibot'
import { addDays, atHour, dayOf, daySchema, daysBetween, earlier, instant, instantSchema, msOf } from './time'

const from = Date.parse('2000-01-01T00:00:00.000Z')
const to = Date.parse('2099-12-31T00:00:00.000Z')
const anInstant = fc.integer({ min: from, max: to }).map(instant)
const aDay = anInstant.map(dayOf)
const aFewYears = fc.integer({ min: -4000, max: 4000 })

/** How a person in Shanghai reads the clock, by the runtime's own calendar. */
const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

describe('an instant', () => {
  it('comes back from its milliseconds', () => {
    fc.assert(fc.property(anInstant, (at) => expect(instant(msOf(at))).toBe(at)))
  })

  it('falls on the day that a calendar in Shanghai shows', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        expect(dayOf(at)).toBe(inShanghai.format(msOf(at)).slice(0, 10))
      }),
    )
  })

  it('orders as text as it orders in time', () => {
    fc.assert(
      fc.property(anInstant, anInstant, (a, b) => {
        expect(a < b).toBe(msOf(a) < msOf(b))
      }),
    )
  })

  it.each([
    '2026-11-22',
    '2026-11-22T01:12:00Z',
    '2026-11-22T01:12:00.000+08:00',
    '2026-13-01T00:00:00.000Z',
  ])('is not %s', (text) => {
    expect(v.is(instantSchema, text)).toBe(false)
  })
})

describe('a day', () => {
  it('at an hour in Shanghai falls on that day, at that hour', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 23 }), (day, hour) => {
        const at = atHour(day, hour)
        expect(dayOf(at)).toBe(day)
        expect(inShanghai.format(msOf(at))).toBe(`${day} ${String(hour).padStart(2, '0')}:00:00`)
      }),
    )
  })

  it('begins at 16:00 UTC of the day before', () => {
    expect(atHour(v.parse(daySchema, '2027-01-01'), 0)).toBe('2026-12-31T16:00:00.000Z')
  })

  it('comes back when as many days are taken away as were added', () => {
    fc.assert(
      fc.property(aDay, aFewYears, (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day)
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  it('is earlier or later, or the same', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(earlier(a, b)).toBe(daysBetween(a, b) >= 0 ? a : b)
        expect(daysBetween(b, a)).toBe(-daysBetween(a, b) || 0)
      }),
    )
  })

  it('goes over the end of February as the calendar does', () => {
    expect(addDays(v.parse(daySchema, '2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(v.parse(daySchema, '2027-02-28'), 1)).toBe('2027-03-01')
  })

  it.each(['2027-02-29', '2026-04-31', '2026-00-10', '2026-1-1', '20260101', '2026-01-01 ', 'tomorrow'])(
    'is not %s',
    (text) => {
      expect(v.is(daySchema, text)).toBe(false)
    },
  )
})
