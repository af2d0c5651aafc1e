/**
 * How far somebody has gone, in the words of the national register: docs/rules.md#mobile-members.
 * @param from the region code of home; undefined when it isn't known: then nothing is said
 * @param to six digits
 */
export function flowScopeOf(from: string | undefined, to: string): '市内' | '省内跨市' | '跨省' | undefined {
  if (from === undefined || from.length < 4 || to.length < 4) return undefined
  if (from.slice(0, 4) === to.slice(0, 4)) return '市内'
  return from.slice(0, 2) === to.slice(0, 2) ? '省内跨市' : '跨省'
}
