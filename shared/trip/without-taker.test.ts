import { aTrip, contextOn, monday, outside } from './fixtures'
import { withHostNews } from './host-news'
import * as rules from './rules'
import { withoutTaker } from './without-taker'

const today = contextOn(monday)
const routed = rules.route(aTrip('registered'), outside, today)
const host = '海棠湾社区党支部'
const takenBy = (orgPhone: string, how: 'by_letter' | 'by_phone' = 'by_letter') =>
  rules.acknowledge(routed, { orgName: '第一党支部', contactName: '符老师', orgPhone }, how, today)

test('the name goes, the organisation and its office stay', () => {
  const taken = takenBy('0898-0000001')
  const left = withoutTaker(taken, host)
  expect(left).toMatchObject({ version: taken.version + 1, placement: { orgPhone: '0898-0000001' } })
  expect(JSON.stringify(left)).not.toContain('符老师')
  expect(withoutTaker(left, host)).toBe(left)
})

test('a mobile number is somebody’s own', () => {
  for (const phone of ['19900008001', '019900008001', '199-0000-8001'])
    expect(withoutTaker(takenBy(phone), host)).not.toHaveProperty('placement.orgPhone')
})

test('what is to be told them is told by the branch, which has their code no longer', () => {
  const taken = takenBy('19900008001')
  const back = withHostNews(taken, rules.reportReturn(taken, today), 'trip.return_reported', monday)
  expect(withoutTaker(back, host).tellHost).toEqual({
    ...{ about: 'returned', since: monday, host, orgName: '第一党支部' },
  })
})

test('what the branch wrote down on the telephone, and what others stated, stays', () => {
  const byPhone = takenBy('0898-0000001', 'by_phone')
  expect(withoutTaker(byPhone, host)).toBe(byPhone)
  const taken = takenBy('0898-0000001')
  expect(withoutTaker(taken, '另一个支部')).toBe(taken)
})
