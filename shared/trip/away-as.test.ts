import { atHour } from '../time'
import { awayAs } from './away-as'
import { aTrip, day, monday } from './fixtures'

test('who has filed is still there until the day of leaving, or until somebody has seen them elsewhere', () => {
  expect(awayAs(aTrip('registered'), day('2026-11-27'))).toBe('to_leave')
  expect(awayAs(aTrip('registered'), day('2026-11-28'))).toBe('away')
  expect(awayAs(aTrip('routed', { saidArrivedAt: atHour(monday, 9) }), monday)).toBe('away')
  expect(awayAs(aTrip('checked_in'), monday)).toBe('away')
  const leg = { regionCode: '460203', place: ['海南省'], since: monday, until: monday }
  expect(awayAs(aTrip('registered', { legs: [leg] }), monday)).toBe('away')
})

test('home for some days is said, and so is a return that the branch hasn’t confirmed', () => {
  const homeVisit = { from: day('2027-02-05'), until: day('2027-02-12') }
  const trip = aTrip('hosted', { homeVisit })
  expect(awayAs(trip, day('2027-02-12'))).toBe('home_for_days')
  expect(awayAs(trip, day('2027-02-13'))).toBe('away')
  expect(awayAs(aTrip('return_reported', { leaveOn: monday }), day('2027-04-10'))).toBe('return_reported')
})
