import { away, home } from '../org/fixtures'
import { addDays, atHour } from '../time'
import {
  baishaStation,
  aTrip,
  contextOn,
  day,
  filer,
  mobileBranch,
  monday,
  outside,
  yelinStation,
} from './fixtures'
import { withHostNews } from './host-news'
import * as rules from './rules'
import { notPossible, refused } from './testing/refused'
import { hostOf, isOpen, startOf } from './trip'

const today = contextOn(monday)
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

describe('what the branch decides anew of somebody who is with a host', () => {
  const there = aTrip('hosted', { leaveOn: addDays(monday, -20), returnOn: addDays(monday, -1) })
  const left = {
    regionCode: '460203',
    hostName: yelinStation.stationName,
    since: there.leaveOn,
    until: monday,
  }

  it('another host in the same place is asked; where they were is a leg, and they set out from it today', () => {
    const trip = rules.route(there, baishaStation, today, true)
    expect(trip).toMatchObject({
      ...{ state: 'routed', host: baishaStation, leaveOn: monday, dueOn: addDays(monday, 7), legs: [left] },
    })
    expect(trip.returnOn).toBeUndefined()
    expect(rules.responsibleOrg(trip)).toBe(there.originOrgId)
    expect(refused(() => rules.withdraw(trip, today))).toEqual(notPossible)
  })

  it('the branch keeps in touch itself, in one step: the host is a leg, and nobody has them but the branch', () => {
    for (const from of [there, aTrip('checked_in', { leaveOn: there.leaveOn })]) {
      const trip = rules.manageAtOrigin(from, today, true)
      expect(trip).toMatchObject({ state: 'origin_managed', leaveOn: monday, legs: [left], overdueTimes: 0 })
      expect(hostOf(trip)).toBeUndefined()
      expect(rules.responsibleOrg(trip)).toBe(home.branch)
      expect(rules.waitsFor(trip).for).toBe('date')
      // They have been away since they left home, not since today.
      expect(startOf(trip)).toBe(there.leaveOn)
    }
  })

  it('of an organisation outside, it is told that they have left it', () => {
    const there = { orgName: '海棠湾社区第一党支部', contactName: '符老师' }
    const hosted = rules.acknowledge(aTrip('routed', { host: outside }), there, 'by_phone', today)
    const trip = withHostNews(
      hosted,
      rules.manageAtOrigin(hosted, today, true),
      'trip.managed_at_origin',
      monday,
    )
    expect(trip.tellHost).toMatchObject({ about: 'left', ...there })
  })

  it('takes nobody from where they are when it was decided before they arrived; the one they are with stays', () => {
    expect(refused(() => rules.route(there, baishaStation, today))).toEqual(notPossible)
    expect(refused(() => rules.manageAtOrigin(there, today))).toEqual(notPossible)
    expect(rules.route(there, yelinStation, today, true)).toBe(there)
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
