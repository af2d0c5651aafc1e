import * as v from 'valibot'
import { addDays, daySchema } from '../time'
import type { AwayLine } from './away-line'
import { tallyOf } from './away-tally'
import { tallyOfText, tallyTextSchema, textOfTally } from './away-tally-text'

const today = v.parse(daySchema, '2026-11-26')
const daysAgo = (n: number) => addDays(today, -n)

test('a tally is read from its text as it was', () => {
  const days = [900, 367, 366, 365, 151, 150, 2, 1, 0, -1, -30].map(daysAgo)
  const lines: AwayLine[] = days.flatMap((startedOn, i): AwayLine[] => [
    { startedOn },
    { startedOn, mobileSince: today, ...(i % 2 === 0 && { nationalOn: today }) },
    { startedOn, notMobileOn: daysAgo(i) },
  ])
  for (const some of [lines, lines.slice(0, 2), []]) {
    const tally = tallyOf(some, today)
    const text = textOfTally(tally, today)
    expect(v.parse(tallyTextSchema, text)).toBe(text)
    expect(tallyOfText(text, today)).toEqual(tally)
  }
})

test('it grows by a few letters for each who is away', () => {
  const one = (n: number): AwayLine => ({ startedOn: daysAgo(10 * n), mobileSince: today, nationalOn: today })
  const other = (n: number): AwayLine => ({ startedOn: daysAgo(7 * n) })
  expect(textOfTally(tallyOf([], today), today)).toBe(';;;;')
  const six = [1, 2, 3].flatMap((n) => [one(n), other(n)])
  expect(textOfTally(tallyOf(six, today), today).length).toBeLessThan(20)
})

test('what is no such text is refused', () => {
  for (const text of ['', ';;;', 'x;;;;', ';;;:4h;', '1;1;1;1;1;'])
    expect(v.safeParse(tallyTextSchema, text).success).toBe(false)
})
