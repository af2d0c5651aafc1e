import * as fc from 'fast-check'
import * as v from 'valibot'
import { Refusal } from '../errors'
import { home } from '../org/fixtures'
import { addDays, atHour } from '../time'
import { aFiling, aTrip, contextOn, day, filer, monday, outside, ownBranch, yelinStation } from './fixtures'
import * as rules from './rules'
import { hostOf, startOf, type Trip, tripSchema } from './trip'
import { change, confirmMobile, contacted, registerNationally, sayWell, visitHome } from './while-away'

const today = contextOn(monday)
const shenzhen = { regionCode: '440304', place: ['广东省', '深圳市', '福田区'] }

function refusedFields(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fields ?? {})
    throw error
  }
  return 'not refused'
}

describe('not gone yet', () => {
  it('given a routed trip, another day of leaving moves the day by which they should have arrived', () => {
    const leaveOn = day('2026-12-10')
    const { trip, plan } = change(aTrip('routed'), aFiling({ leaveOn }), today)
    expect(plan).toBe('postponed')
    expect(trip).toMatchObject({ state: 'routed', leaveOn, dueOn: '2026-12-17', host: yelinStation })
  })

  it('is no matter of somebody who has arrived', () => {
    const filing = aFiling({ leaveOn: day('2026-12-10') })
    expect(refusedFields(() => change(aTrip('hosted'), filing, today))).toEqual(['leaveOn'])
  })

  it('another county is filed again, and the station needs expect nobody', () => {
    const { trip, plan } = change(aTrip('routed'), aFiling({ destination: shenzhen }), today)
    expect(plan).toBe('changed')
    expect(trip).toMatchObject({ state: 'filed', destination: shenzhen })
    expect(hostOf(trip)).toBeUndefined()
    expect(trip.legs).toBeUndefined()
  })
})

describe('staying longer', () => {
  it('moves the next contact, and tells no more than that', () => {
    const hosted = aTrip('hosted', { returnOn: day('2026-12-20'), dueOn: day('2026-12-20') })
    const { trip, plan } = change(hosted, aFiling({ returnOn: day('2027-01-20') }), today)
    expect(plan).toBe('extended')
    expect(trip).toMatchObject({ state: 'hosted', returnOn: '2027-01-20', dueOn: '2027-01-20' })
  })

  it('is possible however long ago somebody left', () => {
    const leaveOn = addDays(monday, -900)
    const { returnOn: _open, ...filing } = aFiling({ leaveOn })
    expect(change(aTrip('hosted', { leaveOn }), filing, today).trip).not.toHaveProperty('returnOn')
  })

  it('the very same plan changes nothing', () => {
    const trip = aTrip('hosted')
    const { phone, destination, reason, leaveOn, returnOn } = trip
    expect(
      change(trip, { phone, destination, reason, leaveOn, ...(returnOn && { returnOn }) }, today).trip,
    ).toBe(trip)
  })
})

describe('going on to another place', () => {
  const moved = () =>
    change(
      aTrip('hosted', { leaveOn: day('2026-11-01') }),
      aFiling({ destination: shenzhen, leaveOn: monday }),
      today,
    )

  it('makes a leg of where they were; the branch at home answers until somebody there does', () => {
    const { trip, plan } = moved()
    expect(plan).toBe('moved_on')
    expect(trip).toMatchObject({
      ...{ state: 'filed', destination: shenzhen },
      legs: [{ regionCode: '460203', hostName: '椰林社区候鸟驿站', since: '2026-11-01', until: monday }],
    })
    expect(rules.responsibleOrg(trip)).toBe(home.branch)
    expect(v.parse(tripSchema, trip)).toEqual(trip)
  })

  it('can be done again, is still the same trip, and began when they left home', () => {
    const second = rules.manageAtOrigin(rules.register(moved().trip, today), today)
    const later = contextOn(addDays(monday, 40))
    const third = change(second, aFiling({ leaveOn: addDays(monday, 40) }), later).trip
    expect(third.legs).toHaveLength(2)
    expect(startOf(third)).toBe('2026-11-01')
  })

  it('is not undone: they report the return instead of withdrawing', () => {
    const { trip } = moved()
    expect(() => rules.withdraw(trip, today)).toThrow(Refusal)
    expect(rules.reportReturn(trip, today).state).toBe('return_reported')
  })

  it('was not before they left home', () => {
    const filing = aFiling({ destination: shenzhen, leaveOn: day('2026-10-01') })
    const hosted = aTrip('hosted', { leaveOn: day('2026-11-01') })
    expect(refusedFields(() => change(hosted, filing, today))).toEqual(['leaveOn'])
  })
})

describe('home for some days', () => {
  const left = { leaveOn: day('2026-11-01') }
  it('keeps the trip open, and nobody is reminded meanwhile', () => {
    const trip = visitHome(
      aTrip('hosted', { ...left, dueOn: day('2026-11-24') }),
      { from: monday, until: day('2026-12-01') },
      today,
    )
    expect(trip).toMatchObject({ state: 'hosted', dueOn: '2026-12-01', homeVisit: { from: monday } })
    const during = contextOn(day('2026-11-28'))
    expect(rules.fallDue(trip, during)).toEqual({ trip })
  })

  it.each([
    ['ends before it begins', monday, day('2026-11-20')],
    ['is a return, not a visit', monday, addDays(monday, 61)],
  ])('is refused when it %s', (_why, from, until) => {
    expect(refusedFields(() => visitHome(aTrip('hosted', left), { from, until }, today))).toEqual(['until'])
  })
})

describe('being in touch', () => {
  it('ends the flag, and the next time is counted from the day of the contact', () => {
    const silent = aTrip('hosted', { dueOn: day('2026-11-26'), overdueTimes: 2, returnOn: undefined })
    expect(rules.isContactOverdue(silent)).toBe(true)
    const trip = contacted(silent, contextOn(addDays(monday, -2)), monday)
    expect(trip).toMatchObject({ overdueTimes: 0, dueOn: addDays(monday, 88) })
    expect(rules.isContactOverdue(trip)).toBe(false)
  })

  it('so long ago that it would be due again by now ends no silence of today', () => {
    const silent = aTrip('hosted', { dueOn: addDays(monday, 90), overdueTimes: 2, returnOn: undefined })
    const { contactDays } = today.limits
    const after = (daysAgo: number) => contacted(silent, contextOn(addDays(monday, -daysAgo)), monday)
    for (const daysAgo of [contactDays, contactDays + 1, 200]) expect(after(daysAgo)).toBe(silent)
    // One day later, the next contact is due tomorrow, and not when the silence would have been looked at.
    expect(after(contactDays - 1)).toMatchObject({ overdueTimes: 0, dueOn: addDays(monday, 1) })
  })

  it('before the day comes never makes it earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -60, max: 0 }), (due, on) => {
        const trip = aTrip('hosted', { dueOn: addDays(monday, due) })
        const after = contacted(trip, contextOn(addDays(monday, on)), monday)
        expect('dueOn' in after && after.dueOn >= trip.dueOn).toBe(true)
      }),
    )
  })
})

describe('saying that all is well', () => {
  it('ends a silence; without one the next contact stays when it was', () => {
    const silent = aTrip('hosted', { dueOn: day('2026-11-26'), overdueTimes: 1, returnOn: undefined })
    expect(sayWell(silent, today)).toMatchObject({ overdueTimes: 0, dueOn: addDays(monday, 90) })
    const calm = aTrip('hosted', { dueOn: day('2026-12-26') })
    expect(sayWell(calm, today)).toMatchObject({ version: 2, dueOn: '2026-12-26' })
  })
})

describe('away for half a year', () => {
  const longAway = aTrip('hosted', { leaveOn: addDays(monday, -150), dueOn: monday, returnOn: undefined })

  it('the branch is asked once to look; that is no silence', () => {
    const { trip, due } = rules.fallDue(longAway, today)
    expect(due).toBe('review')
    expect(trip).toMatchObject({ reviewAskedOn: monday, overdueTimes: 0, dueOn: '2026-11-26' })
    expect(rules.fallDue(trip, contextOn(day('2026-11-26')))).toMatchObject({
      ...{ due: 'silence', trip: { overdueTimes: 1 } },
    })
  })

  it('the day of looking comes before the next contact', () => {
    const { leaveOn } = longAway
    const trip = rules.place(
      aTrip('checked_in', { leaveOn, returnOn: undefined }),
      { orgName: '' },
      contextOn(addDays(leaveOn, 80)),
    )
    expect(trip).toMatchObject({ dueOn: addDays(leaveOn, 150) })
  })

  it('a person says whether they are a mobile member, and takes it back', () => {
    const confirmed = confirmMobile(longAway, true, today)
    expect(confirmed.mobileSince).toBe(monday)
    expect(confirmMobile(confirmed, true, contextOn(addDays(monday, 3)))).toBe(confirmed)
    expect(confirmMobile(confirmed, false, today)).not.toHaveProperty('mobileSince')
  })

  it('who is said to be none is looked at again half a year later, and saying so twice changes nothing', () => {
    const not = confirmMobile(longAway, false, today)
    expect(not).toMatchObject({ notMobileOn: monday })
    expect(confirmMobile(not, false, today)).toBe(not)
    expect(confirmMobile(not, true, today)).not.toHaveProperty('notMobileOn')
  })

  it('is written into the national register on a day that has come', () => {
    expect(registerNationally(longAway, monday, today)).toMatchObject({ nationalOn: monday })
    expect(refusedFields(() => registerNationally(longAway, addDays(monday, 1), today))).toEqual(['on'])
  })
})

describe('hosts that are no stations', () => {
  it('a branch far away calls whoever is coming, sees them, and places them with itself', () => {
    const routed = rules.route(aTrip('registered', { leaveOn: monday }), ownBranch, today)
    expect(rules.waitsFor(routed)).toMatchObject({
      for: 'host',
      orgId: home.mobileBranch,
      until: '2026-11-30',
    })
    expect(rules.allows(routed, 'check_in')).toBe(false)
    const arrived = rules.arrive(routed, 'by_phone', today)
    expect(rules.responsibleOrg(arrived)).toBe(home.mobileBranch)
    // It is a branch, by its fixture.
    const { orgName } = ownBranch as Extract<typeof ownBranch, { kind: 'branch' }>
    const hosted = rules.place(arrived, { orgId: home.mobileBranch, orgName }, today)
    expect(rules.responsibleOrg(hosted)).toBe(home.mobileBranch)
  })

  it('an organisation outside is waited for by the branch at home, which goes on answering', () => {
    const routed = rules.route(aTrip('registered'), outside, today)
    expect(rules.waitsFor(routed)).toMatchObject({ for: 'origin', orgId: home.branch, until: '2026-11-26' })
    expect(rules.allows(routed, 'confirm_arrival')).toBe(false)
    const taker = { orgName: '海棠湾社区第一党支部', contactName: '符老师', orgPhone: '0898-0000001' }
    const hosted = rules.acknowledge(routed, taker, 'by_letter', today)
    expect(hosted).toMatchObject({ state: 'hosted', arrival: { how: 'by_letter' }, placement: taker })
    expect(rules.responsibleOrg(hosted)).toBe(home.branch)
    expect(rules.allows(hosted, 'place')).toBe(false)
  })

  it('asked twice, the same one changes nothing', () => {
    const routed: Trip = rules.route(aTrip('registered'), outside, today)
    expect(rules.route(routed, { ...outside }, today)).toBe(routed)
  })
})

describe('somebody who was to arrive', () => {
  it('is asked seven, fifteen and thirty days after leaving, and then no more often than anybody', () => {
    const leaveOn = monday
    let trip: Trip = rules.route(aTrip('registered', { leaveOn }), yelinStation, today)
    const asked: string[] = []
    for (let n = 1; n <= 130; n++) {
      const fallen = rules.fallDue(trip, contextOn(addDays(monday, n)))
      if (fallen.due) asked.push(addDays(monday, n))
      trip = fallen.trip
    }
    expect(asked).toEqual([7, 15, 30, 120].map((n) => addDays(monday, n)))
  })
})

describe('a trip of which the branch was told', () => {
  it('is registered at once and says how it came to be known', () => {
    const onBehalf = { source: 'family', relation: '女儿', consent: 'spoken' } as const
    const trip = rules.fileOnBehalf(filer, aFiling(), onBehalf, today)
    expect(trip).toMatchObject({ state: 'registered', onBehalf, dueOn: '2026-11-26' })
    expect(v.parse(tripSchema, trip)).toEqual(trip)
  })
})

describe('a transfer of the affiliation', () => {
  it('is a way out of the trip', () => {
    const trip = rules.transferOut(aTrip('hosted'), { now: atHour(monday, 9) })
    expect(trip).toMatchObject({ state: 'transferred', host: yelinStation })
    expect(v.parse(tripSchema, trip)).toEqual(trip)
    expect(rules.waitsFor(trip)).toEqual({ for: 'nothing' })
  })
})
