import { pointsRules, type Earning, type PointsRule } from './rule-versions'
import type { ActKind, PointsBook } from './schema'

const kindWords: Record<ActKind, string> = { service: '志愿服务', wish: '圆了一个微心愿' }

const sayEarning = (kind: ActKind, { points, per, mostPerDay }: Earning): string => {
  const earns = per === 'hour' ? `每满 1 小时记 ${points} 分` : `记 ${points} 分`
  const cap = mostPerDay === undefined ? '' : `，一天最多 ${mostPerDay} 分`
  return `${kindWords[kind]}，${earns}${cap}。`
}

/** A version of the rules as a person reads it: what counts, line by line. */
export const sayRule = ({ earns }: PointsRule, book: PointsBook): string[] => {
  // Object.entries forgets the keys that it was given.
  const kinds = Object.entries(earns[book]) as [ActKind, Earning][]
  return kinds.map(([kind, earning]) => sayEarning(kind, earning))
}

/** Every version that holds or will, the newest first. */
export const sayRules = (book: PointsBook, rules: readonly PointsRule[] = pointsRules) =>
  [...rules].reverse().map((rule) => ({ from: rule.from, lines: sayRule(rule, book) }))
