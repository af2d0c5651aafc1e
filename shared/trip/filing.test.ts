import * as v from 'valibot'
import { home } from '../org/fixtures'
import { addDays, atHour } from '../time'
import { aFiling, aTrip, contextOn, day, filer, monday } from './fixtures'
import * as rules from './rules'
import { notPossible, refused } from './testing/refused'
import { tripSchema } from './trip'

const today = contextOn(monday)
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
