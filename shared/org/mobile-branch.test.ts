import { isEnough, isMobileBranch } from './mobile-branch'

test.each([
  [0, 0, false],
  [2, 0, false],
  [1, 2, true],
  [0, 3, true],
])('%s on trips and %s from elsewhere: enough is %s', (travelling, fromElsewhere, enough) => {
  expect(isEnough({ travelling, fromElsewhere })).toBe(enough)
})

test('a mobile-member branch is a branch of that type, and a group or a usual branch is none', () => {
  expect(isMobileBranch({ level: 'branch', type: 'mobile' })).toBe(true)
  expect(isMobileBranch({ level: 'group', type: 'mobile' })).toBe(false)
  expect(isMobileBranch({ level: 'branch', type: 'regular' })).toBe(false)
})
