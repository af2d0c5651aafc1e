import * as fc from 'fast-check'
import * as v from 'valibot'
import { baisha } from '../access/fixtures'
import { Refusal, type ErrorCode, type FieldErrors } from '../errors'
import { away, home } from '../org/fixtures'
import { addDays, atHour, dayOf } from '../time'
import {
  aFiling,
  aTrip,
  contextOn,
  day,
  filer,
  mobileBranch,
  monday,
  outside,
  yelinStation,
} from './fixtures'
import * as rules from './rules'
import * as whileAway from './while-away'
import { hostOf, isOpen, type Trip, tripSchema, type TripState, tripStates } from './trip'

const today = contextOn(monday)
const baishaStation = {
  ...yelinStation,
  stationId: baisha,
  orgId: away.otherCommunity,
  stationName: '白沙社区候鸟驿站',
}

/** The code and the fields of a refusal. */
function refused(act: () => unknown): { code: ErrorCode; fields?: FieldErrors } | 'not refused' {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...(error.fields && { fields: error.fields }) }
    throw error
  }
  return 'not refused'
}
const notPossible = { code: 'TRIP_STEP_NOT_POSSIBLE' }

/** Every step, done in the plainest way. */
const doing: Record<rules.TripStep, (trip: Trip, c: rules.Context) => Trip> = {
  complete: (trip, c) => rules.complete(trip, aFiling(), c),
  return_for_completion: (trip, c) => rules.returnForCompletion(trip, '请写清住在哪个区', c),
  register: rules.register,
  manage_at_origin: rules.manageAtOrigin,
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
  manage_at_origin: { registered: 'origin_managed', routed: 'origin_managed' },
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

describe('another host in the same place', () => {
  const there = aTrip('hosted', { leaveOn: addDays(monday, -20), returnOn: addDays(monday, -1) })

  it('is asked; where they were is a leg, and they set out from it today', () => {
    const trip = rules.route(there, baishaStation, today, true)
    expect(trip).toMatchObject({
      ...{ state: 'routed', host: baishaStation, leaveOn: monday, dueOn: addDays(monday, 7) },
      legs: [
        { regionCode: '460203', hostName: yelinStation.stationName, since: there.leaveOn, until: monday },
      ],
    })
    expect(trip.returnOn).toBeUndefined()
    expect(rules.responsibleOrg(trip)).toBe(there.originOrgId)
    expect(refused(() => rules.withdraw(trip, today))).toEqual(notPossible)
  })

  it('takes nobody from where they are when it was chosen before they arrived; the one they are with stays', () => {
    expect(refused(() => rules.route(there, baishaStation, today))).toEqual(notPossible)
    expect(rules.route(there, yelinStation, today, true)).toBe(there)
  })
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

describe('filing', () => {
  it('given a member who leaves on Saturday, it waits three working days for the branch', () => {
    const trip = rules.fileTrip(filer, aFiling(), today)
    expect(trip).toMatchObject({ state: 'filed', version: 1, dueOn: '2026-11-26', overdueTimes: 0 })
    expect(v.parse(tripSchema, trip)).toEqual(trip)
    expect(rules.waitsFor(trip)).toEqual({ for: 'origin', orgId: home.branch, until: '2026-11-26' })
  })

  it('on a Friday it waits over the weekend', () => {
    const trip = rules.fileTrip(filer, aFiling(), contextOn(day('2026-11-27')))
    expect(trip.dueOn).toBe('2026-12-02')
  })

  it('needs no day of return', () => {
    const trip = rules.fileTrip(filer, aFiling({ returnOn: undefined }), today)
    expect(trip.returnOn).toBeUndefined()
  })

  it('may come after the member has left, up to a year', () => {
    const leaveOn = addDays(monday, -366)
    expect(rules.fileTrip(filer, aFiling({ leaveOn }), today).leaveOn).toBe(leaveOn)
  })

  it.each([-367, 367])('is refused with the field, when leaving is %d days from today', (n) => {
    const filing = aFiling({ leaveOn: addDays(monday, n), returnOn: undefined })
    expect(refused(() => rules.fileTrip(filer, filing, today))).toEqual({
      code: 'DATES_IMPOSSIBLE',
      fields: { leaveOn: expect.any(String) },
    })
  })

  it('is refused with the field, when the return is before leaving; the same day is possible', () => {
    const leaveOn = day('2026-12-01')
    const sameDay = aFiling({ leaveOn, returnOn: leaveOn })
    expect(rules.fileTrip(filer, sameDay, today).returnOn).toBe(leaveOn)
    const dayBefore = aFiling({ leaveOn, returnOn: addDays(leaveOn, -1) })
    expect(refused(() => rules.fileTrip(filer, dayBefore, today))).toEqual({
      code: 'DATES_IMPOSSIBLE',
      fields: { returnOn: expect.any(String) },
    })
  })
})

describe('returning for completion', () => {
  it('says what is missing, and then waits for the member', () => {
    const trip = rules.returnForCompletion(aTrip('filed'), '请写清住在哪个区', today)
    expect(trip).toMatchObject({ returnReason: '请写清住在哪个区', dueOn: '2026-11-26' })
    expect(rules.waitsFor(trip)).toMatchObject({ for: 'member', memberId: filer.memberId })
  })

  it('is asked of nobody for whom the branch itself wrote it down', () => {
    const onBehalf = { source: 'phone_call', consent: 'spoken' } as const
    const moved = aTrip('filed', { onBehalf })
    expect(refused(() => rules.returnForCompletion(moved, '请写清住在哪个区', today))).toEqual(notPossible)
    expect(rules.register(moved, today).state).toBe('registered')
  })

  it('completed, it has the new filing and none of the old', () => {
    const returned = aTrip('returned_for_completion')
    const { returnOn: _open, ...filing } = aFiling({ phone: { masked: '199****0002' }, reason: 'medical' })
    const trip = rules.complete(returned, filing, today)
    expect(trip).toMatchObject({ state: 'filed', phone: { masked: '199****0002' }, reason: 'medical' })
    expect(trip).not.toHaveProperty('returnOn')
    expect(trip).not.toHaveProperty('returnReason')
  })

  it('completed with impossible dates, it is refused', () => {
    const filing = aFiling({ returnOn: day('2026-11-01') })
    expect(refused(() => rules.complete(aTrip('returned_for_completion'), filing, today))).toMatchObject({
      code: 'DATES_IMPOSSIBLE',
    })
  })
})

describe('routing', () => {
  it('waits for the member to arrive, until seven days after leaving', () => {
    const trip = rules.route(aTrip('registered'), yelinStation, today)
    expect(rules.waitsFor(trip)).toEqual({ for: 'member', memberId: filer.memberId, until: '2026-12-05' })
  })

  it('of somebody who has left already counts from today', () => {
    const late = contextOn(day('2026-12-10'))
    expect(rules.route(aTrip('registered'), yelinStation, late)).toMatchObject({ dueOn: '2026-12-17' })
  })

  it('to another station forgets the first, and what was said of an arrival there', () => {
    const said = aTrip('routed', { saidArrivedAt: atHour(monday, 8) })
    const trip = rules.route(said, baishaStation, today)
    expect(hostOf(trip)).toEqual(baishaStation)
    expect(trip).not.toHaveProperty('saidArrivedAt')
  })

  it('leaves the origin branch responsible until somebody has arrived', () => {
    expect(rules.responsibleOrg(rules.route(aTrip('registered'), yelinStation, today))).toBe(home.branch)
  })
})

describe('arriving', () => {
  it.each(['scanned', 'seen_by_host'] as const)('%s makes the host responsible', (how) => {
    const trip = rules.arrive(aTrip('routed'), how, today)
    expect(trip).toMatchObject({ arrival: { at: today.now, how }, dueOn: '2026-11-30' })
    expect(rules.responsibleOrg(trip)).toBe(away.community)
    expect(rules.waitsFor(trip)).toMatchObject({ for: 'host', orgId: away.community })
  })

  it('by a scan that came too late is only said: the host is asked to look, the branch still answers', () => {
    const trip = rules.sayArrived(aTrip('routed'), today)
    expect(trip).toMatchObject({ state: 'routed', saidArrivedAt: today.now })
    expect(rules.waitsFor(trip)).toMatchObject({ for: 'host', orgId: away.community, until: '2026-11-26' })
    expect(rules.responsibleOrg(trip)).toBe(home.branch)
  })

  it('said again changes nothing, not even the day until which the host has', () => {
    const said = rules.sayArrived(aTrip('routed'), today)
    expect(rules.sayArrived(said, contextOn(addDays(monday, 2)))).toBe(said)
  })

  it('said, it can still be scanned or confirmed, and says it no more', () => {
    const said = rules.sayArrived(aTrip('routed'), today)
    for (const how of ['scanned', 'seen_by_host'] as const) {
      const trip = rules.arrive(said, how, today)
      expect(trip.state).toBe('checked_in')
      expect(trip).not.toHaveProperty('saidArrivedAt')
    }
  })
})

describe('placing in a branch', () => {
  it('makes that branch responsible, and waits for nobody until contact is due', () => {
    const trip = rules.place(aTrip('checked_in'), mobileBranch, today)
    expect(rules.responsibleOrg(trip)).toBe(away.mobileBranch)
    expect(rules.waitsFor(trip)).toEqual({ for: 'date', until: addDays(monday, 90) })
  })

  it('never moves the formal affiliation', () => {
    expect(rules.place(aTrip('checked_in'), mobileBranch, today).originOrgId).toBe(home.branch)
  })

  it('in another branch keeps how the member arrived', () => {
    const hosted = aTrip('hosted')
    const trip = rules.place(hosted, { orgId: away.community, orgName: '椰林社区党委' }, today)
    expect(trip).toMatchObject({ arrival: hosted.arrival, placement: { orgId: away.community } })
  })
})

describe('the next contact with somebody who is away', () => {
  it.each([
    ['is due on the day they mean to return, when that comes first', '2026-12-20', '2026-12-20'],
    ['is due after ninety days, when they return later', '2027-06-01', '2027-02-21'],
    ['is due after ninety days, when they should have returned already', '2026-11-23', '2027-02-21'],
    ['is due after ninety days, when the return is not fixed', undefined, '2027-02-21'],
  ])('%s', (_when, returnOn, dueOn) => {
    const dates = { leaveOn: day('2026-11-01'), returnOn: returnOn && day(returnOn) }
    const changed = { leaveOn: dates.leaveOn, returnOn: dates.returnOn || undefined }
    expect(rules.manageAtOrigin(aTrip('registered', changed), today)).toMatchObject({ dueOn })
    expect(rules.place(aTrip('checked_in', changed), mobileBranch, today)).toMatchObject({ dueOn })
  })
})

describe('returning', () => {
  it('makes the origin branch responsible again and keeps who hosted', () => {
    const trip = rules.reportReturn(aTrip('hosted'), today)
    expect(trip).toMatchObject({ returnedOn: monday, dueOn: '2026-11-26' })
    expect(hostOf(trip)).toEqual(yelinStation)
    expect(rules.responsibleOrg(trip)).toBe(home.branch)
    expect(rules.waitsFor(trip)).toMatchObject({ for: 'origin', orgId: home.branch })
  })

  it('is filed away by the branch, and then waits for nothing', () => {
    const trip = rules.archive(rules.reportReturn(aTrip('hosted'), today), today)
    expect(trip).toMatchObject({ state: 'archived', returnedOn: monday, closedAt: today.now })
    expect(hostOf(trip)).toEqual(yelinStation)
    expect(rules.waitsFor(trip)).toEqual({ for: 'nothing' })
    expect(isOpen(trip)).toBe(false)
  })

  it('from a trip without a host has no host either', () => {
    expect(rules.reportReturn(aTrip('origin_managed'), today)).not.toHaveProperty('host')
  })
})

describe('withdrawing a routed trip', () => {
  const leaveOn = day('2026-11-28')

  it('is possible up to the day of leaving', () => {
    expect(rules.withdraw(aTrip('routed', { leaveOn }), contextOn(leaveOn)).state).toBe('withdrawn')
  })

  it('is not possible from the day after; the return is reported instead', () => {
    const late = contextOn(addDays(leaveOn, 1))
    const trip = aTrip('routed', { leaveOn })
    expect(refused(() => rules.withdraw(trip, late))).toEqual(notPossible)
    expect(rules.reportReturn(trip, late).state).toBe('return_reported')
  })

  it('is not possible for somebody who says they have arrived', () => {
    const said = aTrip('routed', { leaveOn, saidArrivedAt: atHour(monday, 8) })
    expect(refused(() => rules.withdraw(said, today))).toEqual(notPossible)
  })
})

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
