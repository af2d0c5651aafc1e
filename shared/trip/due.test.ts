import * as fc from 'fast-check'
import { addDays } from '../time'
import { aTrip, contextOn, day, monday, yelinStation } from './fixtures'
import * as rules from './rules'
import { isOpen, tripStates } from './trip'

const today = contextOn(monday)
describe('falling due', () => {
  const open = tripStates.filter((state) => isOpen(aTrip(state)))

  it.each(open)('counts the silence of a trip that is %s and leaves it where it is', (state) => {
    const trip = aTrip(state, { dueOn: monday })
    const { trip: fallen } = rules.fallDue(trip, today)
    const dueOn = state === 'routed' ? addDays(trip.leaveOn, 15) : '2026-11-26'
    expect(fallen).toEqual({ ...trip, version: 2, overdueTimes: 1, dueOn })
  })

  it.each(['hosted', 'origin_managed'] as const)(
    'a contact that is overdue (%s) is looked at again after the grace, by the county’s limits, and then as seldom as contact is due',
    (state) => {
      const limits = { ...today.limits, contactDays: 60, acknowledgeWorkingDays: 2 }
      const first = rules.fallDue(aTrip(state, { dueOn: monday }), { ...today, limits }).trip
      expect(first).toMatchObject({ overdueTimes: 1, dueOn: '2026-11-25' })
      const later = { ...contextOn(addDays(monday, 2)), limits }
      const { trip: second, due } = rules.fallDue(first, later)
      expect([due, second]).toMatchObject(['silence', { overdueTimes: 2, dueOn: '2027-01-24' }])
    },
  )

  it('puts off no look after half a year, however often nobody was in touch', () => {
    const trip = aTrip('hosted', { leaveOn: addDays(monday, -100), dueOn: monday, overdueTimes: 1 })
    const { returnOn: _open, ...kept } = trip
    expect(rules.fallDue(kept, today).trip).toMatchObject({ overdueTimes: 2, dueOn: addDays(monday, 50) })
  })

  it('run twice on the same day, counts once', () => {
    const once = rules.fallDue(aTrip('filed', { dueOn: monday }), today).trip
    expect(rules.fallDue(once, today).trip).toBe(once)
  })

  it('before the day does nothing', () => {
    const trip = aTrip('filed', { dueOn: addDays(monday, 1) })
    expect(rules.fallDue(trip, today)).toEqual({ trip })
  })

  it('counts one silence however many days nobody looked', () => {
    const fallen = rules.fallDue(aTrip('filed', { dueOn: addDays(monday, -30) }), today).trip
    expect(fallen).toMatchObject({ overdueTimes: 1, dueOn: '2026-11-26' })
  })

  it('routed once more to the same station, keeps what is known', () => {
    const trip = aTrip('routed', { saidArrivedAt: today.now })
    expect(rules.route(trip, yelinStation, today)).toBe(trip)
  })

  it.each(['archived', 'withdrawn', 'transferred'] as const)('does nothing to a trip that is %s', (state) => {
    const trip = aTrip(state)
    expect(rules.fallDue(trip, contextOn(day('2030-01-01')))).toEqual({ trip })
  })

  it('is forgotten by the next step', () => {
    const silent = aTrip('filed', { overdueTimes: 3 })
    expect(rules.register(silent, today)).toMatchObject({ overdueTimes: 0 })
  })
})

describe("a county's own limits", () => {
  const days = fc.integer({ min: 1, max: 120 })

  it('set every day until which something waits', () => {
    fc.assert(
      fc.property(days, days, days, days, (ack, host, arrival, contact) => {
        const limits = { acknowledgeWorkingDays: ack, hostWorkingDays: host }
        const c = contextOn(monday, { ...limits, arrivalDays: arrival, contactDays: contact })
        const leaveOn = addDays(monday, 3)
        expect(rules.register(aTrip('filed'), c)).toMatchObject({ dueOn: c.addWorkingDays(monday, ack) })
        expect(rules.arrive(aTrip('routed'), 'scanned', c)).toMatchObject({
          dueOn: c.addWorkingDays(monday, host),
        })
        expect(rules.route(aTrip('registered', { leaveOn }), yelinStation, c)).toMatchObject({
          dueOn: addDays(leaveOn, arrival),
        })
        const notFixed = aTrip('registered', { returnOn: undefined })
        expect(rules.manageAtOrigin(notFixed, c)).toMatchObject({ dueOn: addDays(monday, contact) })
      }),
    )
  })
})
