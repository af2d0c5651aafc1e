import * as fc from 'fast-check'
import { anId } from '../fixtures'
import { orgTree } from '../org/tree'
import { addDays, dayOf, instant } from '../time'
import {
  added,
  changeOfCounts,
  checkedOf,
  checkFinding,
  type isSettled,
  maySettle,
  noCounts,
  partsOf,
  tick,
} from './rules'
import { type Counts, outcomes, type Tick } from './sweep'

const now = instant(Date.parse('2026-11-22T01:00:00.000Z'))
const today = dayOf(now)
const place = { regionCode: '460203', names: ['海南省', '三亚市', '吉阳区'] }
const here = anId('org', 'here')
const tripId = anId('trip', 'one')
const member = { state: 'active' as const, orgId: here }
/** A tree in which nothing was merged. */
const tree = new Map()
const by = { memberId: anId('member', 'one'), accountId: anId('account', 'worker'), now }
const refusal = (run: () => void): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('what a finding must say', () => {
  it('a place with away, and with nothing else', () => {
    expect(refusal(() => checkFinding({ outcome: 'away', how: 'phone' }, today))).toMatchObject({
      ...{ code: 'INVALID_INPUT', fields: { place: '请选在哪里' } },
    })
    for (const outcome of outcomes.filter((one) => one !== 'away'))
      expect(refusal(() => checkFinding({ outcome, how: 'phone', place }, today))).toMatchObject({
        code: 'INVALID_INPUT',
      })
    expect(refusal(() => checkFinding({ outcome: 'away', how: 'grid', place }, today))).toBeUndefined()
  })

  it('nothing but the outcome from the police', () => {
    expect(refusal(() => checkFinding({ outcome: 'away', how: 'police' }, today))).toBeUndefined()
    for (const more of [{ place }, { note: '在外地打工' }])
      expect(refusal(() => checkFinding({ outcome: 'away', how: 'police', ...more }, today))).toMatchObject({
        code: 'INVALID_INPUT',
      })
  })

  it('no day that is still to come', () => {
    const since = addDays(today, 1)
    const finding = { outcome: 'away' as const, how: 'phone' as const, place: { ...place, since } }
    expect(refusal(() => checkFinding(finding, today))).toMatchObject({ code: 'DAY_IN_FUTURE' })
  })
})

describe('what follows', () => {
  const follow = (outcome: Tick['outcome'], known: Partial<Parameters<typeof isSettled>[1]> = {}) => {
    const after = tick(undefined, { outcome, how: 'phone' }, by, { orgId: here, tree, member, ...known })
    return [after.follow, after.followDone]
  }

  it('is nothing, a filing, somebody to find, a transfer, a death', () => {
    expect(outcomes.map((outcome) => follow(outcome))).toEqual([
      ['none', true],
      ['file_trip', false],
      ['find', false],
      ['transfer', false],
      ['death', false],
    ])
  })

  it('is done when it stands in the records already', () => {
    expect(follow('away', { tripId })).toEqual(['file_trip', true])
    expect(follow('transferred', { member: { ...member, orgId: anId('org', 'there') } })[1]).toBe(true)
    expect(follow('transferred', { member: { ...member, state: 'transferred' } })[1]).toBe(true)
    expect(follow('deceased', { member: { ...member, state: 'deceased' } })[1]).toBe(true)
  })

  it('is no transfer when the branches have become one, whichever id each goes by', () => {
    const into = anId('org', 'there')
    const node = { name: '支部', level: 'branch', type: 'regular' } as const
    const merged = orgTree([
      { ...node, orgId: here, mergedInto: into },
      { ...node, orgId: into },
    ])
    for (const [listed, rostered] of [
      [here, into],
      [into, here],
    ] as const) {
      const known = { orgId: listed, tree: merged, member: { ...member, orgId: rostered } }
      expect(tick(undefined, { outcome: 'transferred', how: 'phone' }, by, known).followDone).toBe(false)
    }
  })

  it('is done by word of mouth once the sweep is closed, but never a transfer or a death', () => {
    const known = { orgId: here, tree, member }
    const may = (state: 'open' | 'closed') =>
      (['file_trip', 'find', 'transfer', 'death'] as const).map((one) => maySettle(one, known, { state }))
    expect(may('open')).toEqual([false, false, false, false])
    expect(may('closed')).toEqual([true, true, false, false])
  })
})

describe('the counters', () => {
  it('say what a count of the latest ticks would say, whatever was ticked and ticked anew', () => {
    const ticks = fc.array(
      fc.record({ who: fc.integer({ min: 0, max: 9 }), outcome: fc.constantFrom(...outcomes) }),
    )
    fc.assert(
      fc.property(ticks, (all) => {
        const latest = new Map<number, Pick<Tick, 'outcome'>>()
        let counts: Counts = noCounts
        for (const { who, outcome } of all) {
          counts = added(counts, changeOfCounts(latest.get(who), { outcome }))
          latest.set(who, { outcome })
        }
        const counted = [...latest.values()].reduce<Counts>(
          (sum, one) => added(sum, { [one.outcome]: 1 }),
          noCounts,
        )
        expect(counts).toEqual(counted)
        expect(checkedOf(counts) + counts.not_reached).toBe(latest.size)
        const parts = partsOf(counts, 10)
        expect(parts.checked + parts.notReached + parts.left).toBe(10)
      }),
    )
  })

  it('take nobody for checked who was not reached', () => {
    const counts = { ...noCounts, at_home: 2, deceased: 1, not_reached: 4 }
    expect(partsOf(counts, 9)).toEqual({ checked: 3, notReached: 4, left: 2 })
  })

  it('need no change when the outcome is the same', () => {
    for (const outcome of outcomes) expect(changeOfCounts({ outcome }, { outcome })).toEqual({})
  })
})
