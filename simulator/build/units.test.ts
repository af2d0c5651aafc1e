import { translateUnits } from './units'

test.each([
  ['width:750rpx', 'width:100vw'],
  ['margin:-7.5rpx 10px', 'margin:-1vw 10px'],
  ['calc(100% - 15rpx)', 'calc(100% - 2vw)'],
  ['min-height:100vh', 'min-height:100cqh'],
  ['.item-20rpx', '.item-20rpx'],
])('%s becomes %s', (from, to) => {
  expect(translateUnits(from)).toBe(to)
})
