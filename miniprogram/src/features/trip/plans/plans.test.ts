import * as v from 'valibot'
import { type Day, daySchema } from '@shared/time'
import { tripView } from '../testing/trips'
import { laterBy, leavingOn, longerBy, possiblePlans, returningOn } from './choices'

const day = (text: string): Day => v.parse(daySchema, text)
const today = day('2026-11-22')
const days = (choices: { day: Day | undefined }[]) => choices.map((one) => one.day)

test('who meant to leave the day before yesterday and has not leaves tomorrow at the earliest', () => {
  expect(days(laterBy(tripView('routed'), today))).toEqual(['2026-11-23', '2026-11-25', '2026-11-29'])
  const ahead = tripView('filed', { leaveOn: '2026-12-01' })
  expect(days(laterBy(ahead, today))).toEqual(['2026-12-02', '2026-12-04', '2026-12-08'])
})

test('who would have been back by then stays as long as was meant', () => {
  const trip = tripView('filed', { leaveOn: '2026-12-01', returnOn: '2026-12-05' })
  expect(leavingOn(trip, day('2026-12-04'))).toMatchObject({ leaveOn: '2026-12-04', returnOn: '2026-12-05' })
  expect(leavingOn(trip, day('2026-12-08'))).toMatchObject({ leaveOn: '2026-12-08', returnOn: '2026-12-12' })
  expect(leavingOn(trip, day('2026-12-08'))).not.toHaveProperty('phone')
})

test('a longer stay is counted from the day of return, or from today once that has passed; it may be left open', () => {
  const trip = tripView('hosted', { returnOn: '2026-11-30' })
  expect(days(longerBy(trip, today))).toEqual(['2026-12-07', '2026-12-30', '2027-02-28', undefined])
  const late = tripView('hosted', { returnOn: '2026-11-01' })
  expect(days(longerBy(late, today))[0]).toBe('2026-11-29')
  expect(returningOn(trip, undefined)).not.toHaveProperty('returnOn')
})

test('who is there does not leave later, who is not does not move on; nothing without the right', () => {
  expect(possiblePlans(tripView('routed'), today)).toEqual(['later', 'other'])
  expect(possiblePlans(tripView('hosted', { returnOn: '2027-03-01' }), today)[0]).toBe('longer')
  expect(possiblePlans(tripView('hosted'), today)).toEqual(['elsewhere', 'other'])
  expect(possiblePlans(tripView('hosted', { maySteps: [] }), today)).toEqual([])
})
