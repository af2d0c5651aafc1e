import * as v from 'valibot'
import { type Day, daySchema } from '../time'
import type { ActKind, PointsBook } from './schema'

/** What one kind of act earns. */
export interface Earning {
  points: number
  /** For each full hour, or for the act as a whole. */
  per: 'hour' | 'act'
  /** No day brings more of that kind. */
  mostPerDay?: number
}

/** The rules from a day on. One that holds is never changed: another is added below it. */
export interface PointsRule {
  version: number
  from: Day
  earns: Record<PointsBook, Partial<Record<ActKind, Earning>>>
}

const day = (text: string): Day => v.parse(daySchema, text)

/** What counts from when: docs/rules.md#points. Of what residents do nothing is confirmed by anybody yet. */
export const pointsRules: readonly PointsRule[] = [
  {
    version: 1,
    from: day('2026-01-01'),
    earns: {
      member: { service: { points: 1, per: 'hour', mostPerDay: 4 }, wish: { points: 5, per: 'act' } },
      resident: {},
    },
  },
]

/** The rules of a day; undefined before the first. */
export const ruleOn = (on: Day, rules: readonly PointsRule[] = pointsRules): PointsRule | undefined =>
  [...rules].reverse().find(({ from }) => from <= on)
