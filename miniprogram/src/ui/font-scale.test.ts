import { phone } from '@/testing/phone'
import { readFontScale } from './font-scale'

afterEach(() => {
  phone.fontScale = 1
})

test.each([
  [1, { factor: 1, large: false }],
  [1.4, { factor: 1.4, large: true }],
  [0.5, { factor: 0.9, large: false }],
  [3, { factor: 1.75, large: true }],
  [Number.NaN, { factor: 1, large: false }],
])('WeChat says %d', (said, expected) => {
  phone.fontScale = said
  expect(readFontScale()).toEqual(expected)
})
