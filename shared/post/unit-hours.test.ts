import * as v from 'valibot'
import { daysOfPeriod, periodLabel } from '../contact/turns'
import { anId } from '../fixtures'
import { daySchema } from '../time'
import { hoursIn, isSameHours, periodFor, periodsBefore, unitPeriodOf } from './unit-hours'
import { afterServing, answerLine, lineFallsDue } from './unit-rules'
import type { SignUp } from './shift'

const day = (text: string) => v.parse(daySchema, text)
const row = (postClass: SignUp['about']['class'], ...served: [string, number][]) => ({
  about: { name: '治安巡逻', class: postClass, place: '柳岸社区', orgName: '柳岸社区党委' },
  served: served.map(([on, minutes]) => ({ on: day(on), minutes })),
})
const about = { memberId: anId('member', 'lin'), countyId: anId('county', 'home'), period: '2026-H1' }
const orgId = anId('org', 'branch')
const hours = [{ class: 'care' as const, minutes: 90 }]
const counted = { hours, orgId, days: 10 }

describe('a period', () => {
  it.each([
    ['2026-06-30', 'half_year', '2026-H1', '2026 年上半年'],
    ['2026-07-01', 'half_year', '2026-H2', '2026 年下半年'],
    ['2026-03-31', 'quarter', '2026-Q1', '2026 年第一季度'],
    ['2026-12-31', 'quarter', '2026-Q4', '2026 年第四季度'],
  ] as const)('of %s by the %s is %s', (on, every, period, label) => {
    expect(unitPeriodOf(day(on), every)).toBe(period)
    expect(periodLabel(period)).toBe(label)
    const { from, until } = daysOfPeriod(period)
    expect(from <= day(on) && day(on) <= until).toBe(true)
  })

  it('that is over is offered, the latest first', () => {
    expect(periodsBefore(day('2026-02-10'), 'half_year', 3)).toEqual(['2025-H2', '2025-H1', '2024-H2'])
    expect(periodsBefore(day('2026-02-10'), 'quarter', 2)).toEqual(['2025-Q4', '2025-Q3'])
  })
})

describe('hours', () => {
  it('are summed by class, of those days alone', () => {
    const rows = [
      row('care', ['2026-01-05', 60], ['2026-06-30', 30], ['2026-07-01', 500]),
      row('policy', ['2026-02-01', 20]),
    ]
    expect(hoursIn('2026-H1', rows, ['2026-H1'])).toEqual([
      { class: 'policy', minutes: 20 },
      { class: 'care', minutes: 90 },
    ])
  })

  it('are told once when a county changes how often', () => {
    const rows = [row('care', ['2026-08-01', 60], ['2026-11-01', 30])]
    const periods = ['2026-Q3', '2026-H2']
    expect(periodFor(day('2026-08-01'), ['2026-Q3'], 'half_year')).toBe('2026-Q3')
    expect(periodFor(day('2026-11-01'), ['2026-Q3'], 'half_year')).toBe('2026-H2')
    expect(hoursIn('2026-Q3', rows, periods)).toEqual([{ class: 'care', minutes: 60 }])
    expect(hoursIn('2026-H2', rows, periods)).toEqual([{ class: 'care', minutes: 30 }])
  })

  it('are the same in any order', () => {
    const two = [...hours, { class: 'policy' as const, minutes: 1 }]
    expect(isSameHours(two, [...two].reverse())).toBe(true)
    expect(isSameHours(two, hours)).toBe(false)
  })
})

describe('a line', () => {
  const open = afterServing(undefined, about, day('2026-05-01'))!
  const shown = lineFallsDue(open, { ...counted, today: day('2026-07-01') })

  it('is compiled when the period is over; what is confirmed later, the next day', () => {
    expect(open).toMatchObject({ state: 'open', dueOn: '2026-07-01' })
    expect(afterServing(undefined, about, day('2026-08-03'))).toMatchObject({ dueOn: '2026-08-04' })
    expect(afterServing(open, about, day('2026-05-02'))).toBeUndefined()
    expect(lineFallsDue(open, { ...counted, today: day('2026-06-30') })).toBeUndefined()
    expect(lineFallsDue(open, { ...counted, hours: [], today: day('2026-07-01') })).toBe('gone')
  })

  it('is shown before it is released, and again when it has changed since', () => {
    expect(shown).toMatchObject({ state: 'shown', dueOn: '2026-07-11', hours })
    if (!shown || shown === 'gone') throw new Error('nothing shown')
    const today = day('2026-07-11')
    expect(lineFallsDue(shown, { ...counted, today })).toMatchObject({ state: 'released', releasedOn: today })
    const changed = [{ class: 'care' as const, minutes: 30 }]
    expect(lineFallsDue(shown, { ...counted, hours: changed, today })).toMatchObject({
      ...{ state: 'shown', dueOn: '2026-07-21', hours: changed },
    })
  })

  it('that somebody says is wrong never goes out by itself; released, it asks nothing', () => {
    if (!shown || shown === 'gone') throw new Error('nothing shown')
    const today = day('2026-07-02')
    const wrong = answerLine(shown, { right: false, hours }, { hours, today })
    expect(wrong.state).toBe('objected')
    expect(lineFallsDue(wrong, { ...counted, today: day('2027-01-01') })).toBeUndefined()
    const right = answerLine(wrong, { right: true, hours }, { hours, today })
    expect(right).toMatchObject({ state: 'released', releasedOn: today })
    expect(() => answerLine(right, { right: true, hours }, { hours, today })).toThrow()
    expect(afterServing(right, about, today)).toMatchObject({ state: 'open', dueOn: '2026-07-03' })
  })
})
