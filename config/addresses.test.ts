import { apiOrigin, scanPrefix, sweepPrefix } from './addresses'

test('when nothing is said, the addresses lead nowhere', () => {
  expect(apiOrigin({})).toBe('https://api.houniao.invalid')
  expect(scanPrefix({})).toBe('https://houniao.invalid/s')
  expect(sweepPrefix({})).toBe('https://houniao.invalid/m')
})

test('the addresses of a county are taken as they are', () => {
  expect(apiOrigin({ HOUNIAO_API_ORIGIN: 'https://api.county.test' })).toBe('https://api.county.test')
  expect(scanPrefix({ HOUNIAO_SCAN_PREFIX: 'https://county.test/s' })).toBe('https://county.test/s')
  expect(sweepPrefix({ HOUNIAO_SWEEP_PREFIX: 'https://county.test/m' })).toBe('https://county.test/m')
})

test.each([
  'http://api.test',
  'api.test',
  'https://api.test/',
  'https://api.test/v1',
  'https://api.test?a=1',
  '',
])('%s is no origin', (origin) => {
  expect(() => apiOrigin({ HOUNIAO_API_ORIGIN: origin })).toThrow('HOUNIAO_API_ORIGIN')
})

test.each(['http://scan.test/s', 'https://scan.test/s/', 'https://scan.test/s#a', ''])(
  '%s is no prefix',
  (prefix) => {
    expect(() => scanPrefix({ HOUNIAO_SCAN_PREFIX: prefix })).toThrow('HOUNIAO_SCAN_PREFIX')
    expect(() => sweepPrefix({ HOUNIAO_SWEEP_PREFIX: prefix })).toThrow('HOUNIAO_SWEEP_PREFIX')
  },
)
