import * as v from 'valibot'
import { daySchema, instantSchema } from '@shared/time'
import { sayDay, sayInstant } from './words'

const day = (text: string) => v.parse(daySchema, text)
/** A moment by the clock of Asia/Shanghai. */
const at = (text: string) => v.parse(instantSchema, new Date(`${text}:00.000+08:00`).toISOString())

describe('a day, said on 22 November 2026', () => {
  const today = day('2026-11-22')
  it.each([
    ['2026-11-22', '今天'],
    ['2026-11-23', '明天'],
    ['2026-11-24', '后天'],
    ['2026-11-21', '昨天'],
    ['2026-11-20', '前天'],
    ['2026-11-30', '11月30日'],
    ['2025-11-30', '去年11月30日'],
    ['2027-03-01', '明年3月1日'],
    ['2023-01-05', '2023年1月5日'],
  ])('%s is %s', (text, said) => expect(sayDay(day(text), today)).toBe(said))

  it('says 明天 across the turn of the year, not 明年', () => {
    expect(sayDay(day('2027-01-01'), day('2026-12-31'))).toBe('明天')
  })
})

describe('a moment, said at 22 November 2026, 15:30', () => {
  const now = at('2026-11-22T15:30')
  it.each([
    ['2026-11-22T15:30', '刚刚'],
    ['2026-11-22T09:05', '今天 9:05'],
    ['2026-11-21T23:59', '昨天 23:59'],
    ['2026-11-23T08:00', '明天 8:00'],
    ['2026-11-20T23:59', '前天'],
    ['2026-10-12T08:00', '10月12日'],
  ])('%s is %s', (text, said) => expect(sayInstant(at(text), now)).toBe(said))

  it('goes by the day in Shanghai, not in UTC', () => {
    expect(sayInstant(at('2026-11-22T00:10'), now)).toBe('今天 0:10')
  })
})
