import * as v from 'valibot'
import { addDays, type Day, daySchema } from '../time'
import { type AwayLine, awayFigures } from './away-line'
import { figuresOf, tallyOf } from './away-tally'

const today = v.parse(daySchema, '2026-11-26')
const days = [-900, -366, -151, -150, -149, -2, -1, 0, 1, 30].map((n) => addDays(today, n))

/** Every line that can be, with the days in every order that matters. */
const lines: AwayLine[] = days.flatMap((startedOn): AwayLine[] => {
  const said: Partial<AwayLine>[] = [
    {},
    { mobileSince: today },
    { mobileSince: today, nationalOn: today },
    ...days.filter((day) => day >= startedOn).map((notMobileOn): Partial<AwayLine> => ({ notMobileOn })),
  ]
  return said.flatMap((more) => [
    { startedOn, ...more },
    { startedOn, ...more, back: true },
  ])
})

test.each([0, 1, 2, 29, 30, 31, 149, 151, 400])(
  'what was counted on one day says the same %s days later as the lines do',
  (n) => {
    const on: Day = addDays(today, n)
    for (const reviewDays of [1, 150, 366])
      expect(figuresOf([tallyOf(lines, today)], on, { reviewDays })).toEqual(
        awayFigures(lines, on, { reviewDays }),
      )
  },
)

test('a tally of many lines is no longer than one of each of the days', () => {
  const many = Array.from({ length: 2000 }, (_, i): AwayLine => ({ startedOn: addDays(today, -i) }))
  const { away, lookedAt } = tallyOf(many, today)
  expect(away).toEqual({ [today]: 1, [addDays(today, -1)]: 1999 })
  expect(Object.keys(lookedAt)).toHaveLength(367)
})

test('those of several organisations are added up', () => {
  const [one, other] = [tallyOf(lines.slice(0, 9), today), tallyOf(lines.slice(9), today)]
  expect(figuresOf([one, other], today, { reviewDays: 150 })).toEqual(
    awayFigures(lines, today, { reviewDays: 150 }),
  )
})
