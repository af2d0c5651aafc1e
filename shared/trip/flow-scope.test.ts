import { flowScopeOf } from './flow-scope'

test.each([
  ['620502', '620522', '市内'],
  ['620502', '620102', '省内跨市'],
  ['620502', '460203', '跨省'],
  [undefined, '460203', undefined],
])('from %s to %s is %s', (from, to, scope) => expect(flowScopeOf(from, to)).toBe(scope))
