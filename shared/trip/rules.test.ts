import * as v from 'valibot'
import { addDays, dayOf } from '../time'
import { baishaStation, contextOn, aFiling, aTrip, mobileBranch, monday, outside } from './fixtures'
import * as rules from './rules'
import { notPossible, refused } from './testing/refused'
import { isOpen, tripSchema, tripStates, type Trip, type TripState } from './trip'
import * as whileAway from './while-away'

const today = contextOn(monday)
/** Every step, done in the plainest way. */
const doing: Record<rules.TripStep, (trip: Trip, c: rules.Context) => Trip> = {
  complete: (trip, c) => rules.complete(trip, aFiling(), c),
  return_for_completion: (trip, c) => rules.returnForCompletion(trip, '请写清住在哪个区', c),
  register: rules.register,
  manage_at_origin: (trip, c) => rules.manageAtOrigin(trip, c, true),
  route: (trip, c) => rules.route(trip, baishaStation, c, true),
  say_arrived: rules.sayArrived,
  check_in: (trip, c) => rules.arrive(trip, 'scanned', c),
  confirm_arrival: (trip, c) => rules.arrive(trip, 'seen_by_host', c),
  place: (trip, c) => rules.place(trip, mobileBranch, c),
  report_return: rules.reportReturn,
  archive: rules.archive,
  withdraw: rules.withdraw,
  change: (trip, c) => whileAway.change(trip, aFiling({ reason: 'medical' }), c).trip,
  acknowledge: (trip, c) => rules.acknowledge(trip, { orgName: '海棠湾社区第一党支部' }, 'by_phone', c),
  say_well: whileAway.sayWell,
  log_contact: (trip, c) =>
    whileAway.contacted(isOpen(trip) ? { ...trip, overdueTimes: 1 } : trip, c, dayOf(c.now)),
  visit_home: (trip, c) => whileAway.visitHome(trip, { from: monday, until: addDays(monday, 5) }, c),
  confirm_mobile: (trip, c) => whileAway.confirmMobile(trip, true, c),
  register_nationally: (trip, c) => whileAway.registerNationally(trip, monday, c),
}
// Object.keys forgets that these are exactly the steps.
const steps = Object.keys(doing) as rules.TripStep[]

/** The life of a trip: from which state each step leads where. docs/rules.md#trip-life-cycle. */
const life: Record<rules.TripStep, Partial<Record<TripState, TripState>>> = {
  complete: { returned_for_completion: 'filed' },
  return_for_completion: { filed: 'returned_for_completion' },
  register: { filed: 'registered' },
  manage_at_origin: {
    ...{ registered: 'origin_managed', routed: 'origin_managed' },
    ...{ checked_in: 'origin_managed', hosted: 'origin_managed' },
  },
  route: {
    ...{ registered: 'routed', origin_managed: 'routed', routed: 'routed' },
    ...{ checked_in: 'routed', hosted: 'routed' },
  },
  say_arrived: { routed: 'routed' },
  check_in: { routed: 'checked_in' },
  confirm_arrival: { routed: 'checked_in' },
  place: { checked_in: 'hosted', hosted: 'hosted' },
  change: {
    ...{ filed: 'filed', registered: 'registered', origin_managed: 'origin_managed', routed: 'routed' },
    ...{ checked_in: 'checked_in', hosted: 'hosted' },
  },
  acknowledge: { routed: 'hosted' },
  say_well: { origin_managed: 'origin_managed', hosted: 'hosted' },
  log_contact: { origin_managed: 'origin_managed', hosted: 'hosted' },
  visit_home: { origin_managed: 'origin_managed', checked_in: 'checked_in', hosted: 'hosted' },
  confirm_mobile: {
    ...{ origin_managed: 'origin_managed', routed: 'routed', checked_in: 'checked_in', hosted: 'hosted' },
  },
  register_nationally: {
    ...{ origin_managed: 'origin_managed', routed: 'routed', checked_in: 'checked_in', hosted: 'hosted' },
  },
  report_return: {
    filed: 'return_reported',
    returned_for_completion: 'return_reported',
    registered: 'return_reported',
    origin_managed: 'return_reported',
    routed: 'return_reported',
    checked_in: 'return_reported',
    hosted: 'return_reported',
  },
  archive: { return_reported: 'archived' },
  withdraw: {
    filed: 'withdrawn',
    returned_for_completion: 'withdrawn',
    registered: 'withdrawn',
    routed: 'withdrawn',
  },
}

/** As somebody would find it who has left, with the host that a step is about. */
const forStep = (state: TripState, step: rules.TripStep): Trip =>
  v.parse(tripSchema, {
    ...aTrip(state),
    leaveOn: step === 'visit_home' || step === 'report_return' ? addDays(monday, -1) : aFiling().leaveOn,
    ...(step === 'acknowledge' && state === 'routed' && { host: outside }),
  })

describe.each(tripStates)('a trip that is %s', (state) => {
  it.each(steps)('answers to %s as its life allows', (step) => {
    const trip = forStep(state, step)
    const to = life[step][state]
    expect(rules.allows(trip, step)).toBe(to !== undefined)
    if (!to) return expect(refused(() => doing[step](trip, today))).toEqual(notPossible)
    const next = doing[step](trip, today)
    expect(next.state).toBe(to)
    expect(next.version).toBe(trip.version + 1)
    // What a state holds is exactly what its schema says: nothing is left over from the state before.
    expect(v.parse(tripSchema, next)).toEqual(next)
  })

  it('keeps whose it is and where its formal affiliation lies', () => {
    for (const step of steps.filter((one) => life[one][state])) {
      const { tripId, countyId, memberId, originOrgId, filedAt } = aTrip(state)
      const kept = { tripId, countyId, memberId, originOrgId, filedAt }
      expect(doing[step](forStep(state, step), today)).toMatchObject(kept)
    }
  })

  it('is left as it was: a rule gives back another trip', () => {
    for (const step of steps.filter((one) => life[one][state])) {
      const trip = Object.freeze(forStep(state, step))
      doing[step](trip, today)
      expect(trip).toEqual(forStep(state, step))
    }
  })
})
